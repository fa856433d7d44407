using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Common.DataGroups;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Persons;

/// <summary>Who describes persons and things, what each part of them needs to be read, and what stays as the source wrote it.</summary>
public sealed class SignalPeopleTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly PersonDetails Everything = new()
    {
        Identity = new(PersonName.Parse("Verzonnen", null, "Naam").Value, null, null),
        Number = new(CitizenServiceNumber.Parse("999990019").Value!, NumberGround.SocialSupportAct),
        Contact = new("Pools", Knowledge.Yes, ContactChannel.InPerson, null, true, null),
        Social = new(IncomeSource.None, Knowledge.Yes, EducationLevel.Primary, HousingForm.WithSuspect, Degree.Strong, DaytimeActivity.None),
        Origin = new(72, 7028, null),
        Health = new(Knowledge.Yes, default, default, default, Knowledge.Yes, Degree.Some),
    };

    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R10")]
    public void Of_a_person_nothing_has_to_be_known_and_nothing_is_assumed()
    {
        var (person, _) = Add(scenario.Draft(Reporter), Reporter, new PersonDetails());

        Assert.Equal((1, default, default), (person.Ordinal, person.AgeBand, person.Sex));
        Assert.Empty(person.Roles);
        Assert.Null(person.Identity);
        Assert.Equal(Facts, person.Groups);
    }

    [Fact]
    [Trait("Requirement", "R62")]
    public void What_is_sensitive_needs_its_own_group_and_a_suspect_needs_two()
    {
        var signal = scenario.Forwarded(CareCoordinator);

        var (victim, _) = Add(signal, VtEmployee, Everything with { Roles = [PersonRole.Victim] });
        var (both, _) = Add(signal, VtEmployee, Everything with { Roles = [PersonRole.Victim, PersonRole.Suspect] });
        var (suspect, _) = Add(signal, VtEmployee, Everything with { Roles = [PersonRole.Suspect] });

        Assert.Equal(
            (Facts, VictimIdentity, VictimIdentity, VictimIdentity, VictimIdentity, VictimIdentity | ResidenceAndNationality, VictimIdentity | Health),
            Needs(victim));
        const DataGroups Two = VictimIdentity | Suspect;
        Assert.Equal((Facts, Two, Two, Two, Two, Two | ResidenceAndNationality, Two | Health), Needs(both));
        Assert.Equal(Facts | Suspect, suspect.Groups);
        Assert.Equal([Facts, Facts | Suspect], both.Roles.Select(r => r.Groups));

        static (DataGroups, DataGroups, DataGroups, DataGroups, DataGroups, DataGroups, DataGroups) Needs(SignalPerson p) =>
            (p.Groups, p.Identity!.Groups, p.Number!.Groups, p.Contact!.Groups, p.Social!.Groups, p.Origin!.Groups, p.Health!.Groups);
    }

    [Fact]
    public void That_somebody_told_it_is_for_who_may_know_the_reporter()
    {
        var (person, _) = Add(scenario.Draft(Reporter), Reporter, Everything with { Roles = [PersonRole.Victim, PersonRole.Reporter], Number = null });

        Assert.Equal((Facts, VictimIdentity), (person.Groups, person.Identity!.Groups));
        Assert.Equal([Facts, Facts | DataGroups.ReporterIdentity], person.Roles.Select(r => r.Groups));
    }

    [Fact]
    [Trait("Requirement", "R14")]
    public void A_suspect_may_turn_out_to_be_a_victim_and_keeps_the_history()
    {
        var signal = scenario.SignalAt(SignalStage.InternalRoute, AttentionOfficer);
        var (person, people) = Add(signal, AttentionOfficer, new PersonDetails { Roles = [PersonRole.Suspect], RolesSince = Today.AddDays(-9) });

        scenario.Done(people.Revise(1, new PersonDetails { Roles = [PersonRole.Victim], NonPunishment = true }, signal.HeldBy(AttentionOfficer), scenario.By(AttentionOfficer)).Refusal);

        Assert.Equal(
            [(PersonRole.Suspect, Today.AddDays(-9), Today, false), (PersonRole.Victim, Today, (DateOnly?)null, true)],
            person.Roles.Select(r => (r.Role, r.From, r.Until, r.NonPunishment)));
        Assert.Equal(Facts, person.Groups);
    }

    [Fact]
    public void What_the_writer_may_not_see_they_do_not_change()
    {
        var (person, _) = Add(scenario.Draft(AttentionOfficer), AttentionOfficer, Everything);

        Assert.Null(person.Health); // not for a municipality
        Assert.NotNull(person.Origin);
    }

    [Fact]
    public void What_was_forwarded_stays_and_Veilig_Thuis_goes_on_beside_it()
    {
        var signal = scenario.Draft(AttentionOfficer);
        var (source, people) = Add(signal, AttentionOfficer, new PersonDetails { Roles = [PersonRole.Victim], Identity = new(PersonName.Parse("Oud", null, null).Value, null, null) });
        scenario.Done(people.AddThing(new ThingDetails(ThingKind.Phone, "06", null), 1, scenario.By(AttentionOfficer)).Refusal);
        scenario.Done(signal.Forward("Wmo 2015", scenario.By(AttentionOfficer)));

        Assert.Equal(Refusal.WrongStage, people.Revise(1, new PersonDetails(), signal.HeldBy(AttentionOfficer), scenario.By(AttentionOfficer)).Refusal);
        var change = new PersonDetails { Roles = [PersonRole.Victim, PersonRole.Suspect], Identity = new(PersonName.Parse("Nieuw", null, null).Value, null, null) };
        var (version, refusal) = people.Revise(1, change, signal.HeldBy(VtEmployee), scenario.By(VtEmployee));

        Assert.Null(refusal);
        Assert.Equal(("Oud", "Nieuw", source.Ordinal), (source.Identity!.GivenNames, version!.Identity!.GivenNames, version.Ordinal));
        Assert.Equal([version], people.Current);
        Assert.All([source.Identity.Groups, version.Identity.Groups], g => Assert.Equal(VictimIdentity | Suspect, g)); // one suspicion guards both
        Assert.Equal(Facts | VictimIdentity | Suspect, people.Things[0].Groups);
        Assert.Equal(Refusal.WrittenByAnother, people.RemoveThing(people.Things[0].Id, scenario.By(VtEmployee)).Refusal);
        Assert.Equal([version], people.Remove(1, scenario.By(VtEmployee)).Removed);
        Assert.Equal([source], people.Current);
        Assert.Equal(Refusal.WrittenByAnother, people.Remove(1, scenario.By(VtEmployee)).Refusal);
    }

    [Fact]
    public void Numbers_of_persons_are_given_once()
    {
        var signal = scenario.Draft(Reporter);
        var (first, people) = Add(signal, Reporter, new PersonDetails());
        Assert.Equal([first], people.Remove(1, scenario.By(Reporter)).Removed);

        Assert.Equal(2, people.Add(new PersonDetails(), signal.HeldBy(Reporter), scenario.By(Reporter)).Person!.Ordinal);
        Assert.Equal(Refusal.UnknownPerson, people.Remove(1, scenario.By(Reporter)).Refusal);
        Assert.Equal(Refusal.UnknownPerson, people.AddThing(new ThingDetails(ThingKind.Firm, "X", null), 1, scenario.By(Reporter)).Refusal);
    }

    [Theory]
    [InlineData(OrganisationKind.VeiligThuis, true, false)]
    [InlineData(OrganisationKind.Municipality, true, true)]
    [InlineData(OrganisationKind.CareCoordination, false, false)]
    [InlineData(OrganisationKind.Avim, false, false)]
    [InlineData(OrganisationKind.Comensha, false, false)]
    [InlineData(OrganisationKind.CareProvider, false, false)]
    public void A_citizen_service_number_is_recorded_where_the_law_says_so(OrganisationKind kind, bool socialSupport, bool publicTask) =>
        Assert.Equal((socialSupport, publicTask), (SignalPeople.MayRecordNumber(kind, NumberGround.SocialSupportAct), SignalPeople.MayRecordNumber(kind, NumberGround.PublicTask)));

    [Fact]
    public void Without_a_ground_a_number_is_refused()
    {
        var signal = scenario.Draft(CareCoordinator);
        var people = new SignalPeople(signal, [], []);

        Assert.Equal(Refusal.NoGroundForNumber, people.Add(Everything, signal.HeldBy(CareCoordinator), scenario.By(CareCoordinator)).Refusal);
        Assert.Empty(people.Persons);
    }

    [Fact]
    public void The_whole_space_of_who_describes_when()
    {
        var may = new HashSet<(SignalStage, Actor)>
        {
            (SignalStage.Draft, AttentionOfficer), (SignalStage.InternalRoute, AttentionOfficer), (SignalStage.InternalRoute, Colleague(AttentionOfficer)),
            (SignalStage.Forwarded, VtEmployee), (SignalStage.Forwarded, Colleague(VtEmployee)), (SignalStage.Forwarded, VtAttentionOfficer), (SignalStage.Forwarded, Colleague(VtAttentionOfficer)),
        };
        foreach (var stage in Enum.GetValues<SignalStage>())
        {
            var signal = scenario.SignalAt(stage, AttentionOfficer);
            Assert.Equal(may.Where(m => m.Item1 == stage).Select(m => m.Item2).ToHashSet(), Everyone.Where(a => SignalRoute.DescribingRefusalOf(signal, a) is null).ToHashSet());
        }
    }

    [Fact]
    public void Things_of_nobody_known_still_shield_who_they_lead_to()
    {
        var signal = scenario.Draft(Reporter);
        var people = new SignalPeople(signal, [], []);
        foreach (var kind in Enum.GetValues<ThingKind>())
        {
            scenario.Done(people.AddThing(new ThingDetails(kind, "x", null), null, scenario.By(Reporter)).Refusal);
        }

        Assert.Equal([ThingKind.Phone, ThingKind.Handle, ThingKind.Account], people.Things.Where(t => t.Groups == (Facts | VictimIdentity)).Select(t => t.Kind));
        Assert.Equal(4, people.Things.Count(t => t.Groups == Facts));
    }

    [Fact]
    public void The_clues_are_all_there_is_to_match_on()
    {
        var signal = scenario.Draft(Reporter);
        var (_, people) = Add(signal, Reporter, new PersonDetails { Identity = new(PersonName.Parse("Ana", null, "Popescu").Value, "Nana", PartialDate.Of(2001, 5, null, Today).Value) });
        scenario.Done(people.AddThing(new ThingDetails(ThingKind.Phone, "06 12345678", "+31612345678"), 1, scenario.By(Reporter)).Refusal);
        scenario.Done(people.AddThing(new ThingDetails(ThingKind.Address, "bij het station", null), null, scenario.By(Reporter)).Refusal);

        var clues = SignalClues.Of(people);
        Assert.Equal([(short)1, SignalClues.OfNobody], clues.Keys);
        Assert.Equal(("Ana", "Popescu", 2001, 5, null), (clues[1].GivenNames, clues[1].FamilyName, clues[1].BirthYear, clues[1].BirthMonth, clues[1].BirthDay));
        Assert.Equal("Nana", Assert.Single(clues[1].Aliases));
        Assert.Equal("+31612345678", Assert.Single(clues[1].Phones));
        Assert.Empty(clues[SignalClues.OfNobody].Addresses); // a place that is only described cannot be compared
    }

    private (SignalPerson Person, SignalPeople People) Add(Signal signal, Actor actor, PersonDetails details)
    {
        var people = new SignalPeople(signal, [], []);
        var (person, refusal) = people.Add(details, signal.HeldBy(actor), scenario.By(actor));
        Assert.Null(refusal);
        return (person!, people);
    }
}
