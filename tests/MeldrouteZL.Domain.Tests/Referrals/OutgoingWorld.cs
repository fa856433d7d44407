using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>A random case in which every value tells to which field it belongs, in a region with a random profile of every receiver.</summary>
internal sealed class OutgoingWorld
{
    public const string Number = "123456782";

    private const DataGroups All = DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.ReporterIdentity;

    // By hand, from domain facts, sections 12, 13, 18 (C1, C4) and 21: what no region may ever let go there.
    private static readonly Dictionary<OrganisationKind, CaseField[]> Never = new()
    {
        [OrganisationKind.WeighingTeam] = [CaseField.SexualConduct, CaseField.Nationality, CaseField.Residence],
        [OrganisationKind.CareAndSafetyHouse] = [CaseField.SexualConduct, CaseField.Nationality, CaseField.Residence],
        [OrganisationKind.Riec] = [CaseField.Health, CaseField.Nationality, CaseField.Residence],
        [OrganisationKind.MunicipalAdministration] =
        [
            CaseField.Name, CaseField.BirthDate, CaseField.CitizenNumber, CaseField.Address, CaseField.Contact, CaseField.SafeContact, CaseField.Livelihood,
            CaseField.Health, CaseField.SexualConduct, CaseField.Nationality, CaseField.Residence, CaseField.SuspectIdentity,
        ],
        [OrganisationKind.LabourInspectorate] = [CaseField.Health, CaseField.SexualConduct, CaseField.CitizenNumber],
        [OrganisationKind.Avim] = [CaseField.Health, CaseField.CitizenNumber],
        [OrganisationKind.CareCoordination] = [CaseField.CitizenNumber],
        [OrganisationKind.VeiligThuis] = [],
        [OrganisationKind.CareProvider] =
            [CaseField.SexualConduct, CaseField.Nationality, CaseField.Residence, CaseField.Suspect, CaseField.SuspectIdentity, CaseField.CitizenNumber],
    };

    private readonly Random random;
    private readonly HashSet<(OrganisationKind, CaseField)> given = [];
    private readonly Region region;

    public OutgoingWorld(int seed, int owner)
    {
        random = new Random(seed);
        var usual = Scenario.Region;
        var day = DateOnly.FromDateTime(Scenario.Now.UtcDateTime);
        region = new Region(
            usual.Id, usual.Name, usual.Organisations, usual.TermList,
            indicators:
            [
                new Indicator(usual.Id, 1, 1, IndicatorGroup.General, Of(CaseField.Indicators), "test", day.AddDays(-9)),
                new Indicator(usual.Id, 2, 1, IndicatorGroup.Sexual, Of(CaseField.SexualConduct), "test", day.AddDays(-9)),
            ],
            profileFields: Profile(usual.Id, day).ToList());
        Case = Build(owner);
    }

    public Scenario Scenario { get; } = new();

    public Case Case { get; }

    public List<SentSignal> Signals { get; } = [];

    public static IEnumerable<CaseField> NeverTo(OrganisationKind kind) => Never[kind].Concat([CaseField.Reporter, CaseField.PersonsText]);

    public bool IsWithheld(OrganisationKind kind, CaseField field) => !given.Contains((kind, field));

    public Moment By(Actor actor) => new(actor, Scenario.Now, region);

    public IReadOnlyList<OutgoingLine> Document(Role role = Role.VtEmployee) => OutgoingDocument.Of(Case, Signals, role, region, Words);

    public List<T> Some<T>(IEnumerable<T> from) => [.. from.Where(_ => random.Next(2) == 0)];

    /// <summary>The word that tells that a text holds this field.</summary>
    public static string Of(CaseField field) => $"kanarie-{field}.";

    private IEnumerable<ProfileField> Profile(short id, DateOnly day)
    {
        foreach (var (kind, field) in Never.Keys.SelectMany(_ => Enum.GetValues<CaseField>(), (k, f) => (k, f)))
        {
            var gives = random.Next(3) > 0 && !NeverTo(kind).Contains(field);
            if (gives)
            {
                given.Add((kind, field));
                yield return new ProfileField(id, kind, field, random.Next(2) == 0 ? FieldRule.Offered : FieldRule.Needed, "grond", FactMark.Proposal, day.AddDays(-1));
            }
            else if (random.Next(3) is var how && how == 0)
            {
                yield return new ProfileField(id, kind, field, FieldRule.Withheld, "niet nodig", FactMark.Proposal, day.AddDays(-1));
            }
            else if (how == 1 && !NeverTo(kind).Contains(field))
            {
                // Given once, or later: not on this day.
                yield return random.Next(2) == 0
                    ? new ProfileField(id, kind, field, FieldRule.Needed, "grond", FactMark.Proposal, day.AddDays(-5), day.AddDays(-2))
                    : new ProfileField(id, kind, field, FieldRule.Needed, "grond", FactMark.Proposal, day.AddDays(30));
            }
        }
    }

    private static CaseWords Words { get; } = new(WordOf, (table, code) => table switch
    {
        OriginTable.ResidenceTitles => Of(CaseField.Residence),
        _ => Of(CaseField.Nationality),
    }, date => $"{date}", day => $"{day:yyyy-MM-dd}");

    // By hand: what each code tells of somebody.
    private static string WordOf(Enum value) => value switch
    {
        SignalFeature.SexWork or SignalFeature.AtSexBusiness or SignalFeature.BlackmailWithImages or SignalFeature.ThreatToPublishImages or SignalFeature.SexualAbuse
            or IncomeSource.SexWork => Of(CaseField.SexualConduct),
        SignalFeature.FearOfDeportation => Of(CaseField.Residence),
        SignalFeature.NoCare or SignalFeature.AmbulatoryCare or SignalFeature.ResidentialCare or SignalFeature.Shelter or SignalFeature.YouthCare => Of(CaseField.Health),
        SignalFeature.FromVictim or SignalFeature.FromSchool or SignalFeature.FromPolice => Of(CaseField.Reporter),
        PersonRole.Suspect => Of(CaseField.Suspect),
        PersonRole.Reporter => Of(CaseField.Reporter),
        CaseLabel.MildDisability or CaseLabel.Psychiatric or CaseLabel.EarlierAbuse or CaseLabel.Addiction => Of(CaseField.Health),
        CaseLabel.Debts or CaseLabel.Housing or IncomeSource.Wages => Of(CaseField.Livelihood),
        CaseLabel.NeverLeaveMessage or CaseLabel.Channel => Of(CaseField.SafeContact),
        VictimClass => Of(CaseField.Classification),
        ExploitationForm => Of(CaseField.Form),
        _ => "woord",
    };

    private Case Build(int owner)
    {
        var signal = Told();
        Scenario.Done(signal.Forward("Wmo 2015", By(AttentionOfficer)));
        var people = new SignalPeople(signal, [], []);
        for (var i = 0; i < 5; i++)
        {
            Describe(people, i == 0 ? PersonRole.Victim : Enum.GetValues<PersonRole>()[random.Next(5)]);
        }

        Assert.Null(people.AddThing(new ThingDetails(ThingKind.Plate, Of(CaseField.Objects), null), null, By(VtEmployee)).Refusal);
        Assert.Null(people.AddThing(new ThingDetails(ThingKind.Phone, Of(CaseField.Contact), null), null, By(VtEmployee)).Refusal);
        Signals.Add(new SentSignal(signal, people));
        var (@case, refusal) = Case.Open(signal, By(VtEmployee));
        Scenario.Done(refusal);
        Scenario.Done(@case!.AddVictim(AgeBand.From18To22, Sex.Female, Of(CaseField.Name), new DateOnly(2001, 2, 3), By(VtEmployee)));
        Scenario.Done(@case.ClassifyProvisionally([Scenario.Proposal(@case.Victims[0], VictimClass.PresumedVictim, Of(CaseField.ClassMotivation))], By(VtEmployee)));
        return Scenario.To(@case, CaseStage.InFollowUp, owner: owner);
    }

    private Signal Told()
    {
        var content = Scenario.Content() with
        {
            What = Of(CaseField.Story),
            Where = Of(CaseField.Place),
            ObservedText = Of(CaseField.Observed),
            Persons = Of(CaseField.PersonsText),
            CarePlace = Of(CaseField.Health),
            Language = Of(CaseField.SafeContact),
            Features = Some(Enum.GetValues<SignalFeature>()),
        };
        var (signal, refusal) = Signal.Register(content, new ReporterDetails(Of(CaseField.Reporter), null, null, null), SignalSource.MunicipalInternal, By(AttentionOfficer));
        Scenario.Done(refusal);
        Scenario.Done(signal!.FillCard([new TickedIndicator(1) { SeenBy = Of(CaseField.Reporter) }, new TickedIndicator(2)], By(AttentionOfficer)));
        return signal;
    }

    private void Describe(SignalPeople people, PersonRole role)
    {
        // Who is a suspect is one in every field: whatever is known of that person goes as that, or not at all.
        PersonRole[] roles = random.Next(4) == 0 ? [role, PersonRole.Reporter] : random.Next(4) == 0 ? [role, PersonRole.Suspect] : [role];
        CaseField As(CaseField field) => roles.Contains(PersonRole.Suspect) ? CaseField.SuspectIdentity : roles is [PersonRole.Reporter] or [PersonRole.Reporter, PersonRole.Reporter] ? CaseField.Reporter : field;
        var details = new PersonDetails
        {
            Roles = roles,
            Identity = new IdentityDetails(PersonName.Parse(null, null, "Kanarie").Value, Of(As(CaseField.Name)), null),
            Number = roles.Contains(PersonRole.Suspect) || As(CaseField.Name) == CaseField.Reporter ? null : new NumberDetails(CitizenServiceNumber.Parse(Number).Value!, NumberGround.SocialSupportAct),
            Contact = new ContactDetails(null, Knowledge.Yes, ContactChannel.Call, null, true, null),
            Social = new SocialDetails(random.Next(2) == 0 ? IncomeSource.SexWork : IncomeSource.Wages, Knowledge.Yes, default, HousingForm.WithSuspect, default, default),
            Origin = new OriginDetails(52, 5002, 21),
            Health = new HealthDetails(Knowledge.Yes, Knowledge.No, default, Knowledge.Yes, default, default),
        };
        var (person, refusal) = people.Add(details, All, By(VtEmployee));
        Assert.Null(refusal);
        foreach (var (kind, field) in new[] { (ThingKind.Phone, CaseField.Contact), (ThingKind.Address, CaseField.Address), (ThingKind.Account, CaseField.Livelihood) })
        {
            Assert.Null(people.AddThing(new ThingDetails(kind, Of(As(field)), null), person!.Ordinal, By(VtEmployee)).Refusal);
        }
    }
}
