using System.Text.RegularExpressions;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.DemoData;

/// <summary>The demo signals together must pass every part of the route, or walking them shows less than it claims.</summary>
public sealed partial class DemoSignalsTests
{
    private static readonly IReadOnlyList<DemoSignal> Signals = DemoSignals.Load();
    private static readonly IReadOnlyList<DemoSignal> All = [.. Signals, .. DemoSignals.LoadShort()];

    private static IEnumerable<DemoJourney> Journeys => Signals.Select(signal => signal.Journey);

    [Fact]
    public void The_ten_situations_of_the_sources_are_there() =>
        Assert.Equal(
            [
                "bedelarij", "drugsrunner", "geldezel", "hennep", "lvb-zorginstelling", "pooierboy-online", "schoonmaak",
                "slachterij", "thuisprostitutie", "uitzendwerk-huisvesting",
            ],
            Signals.Select(signal => signal.Key).Order(StringComparer.Ordinal));

    [Fact]
    [Trait("Requirement", "R57")]
    public void Every_source_brings_a_signal() =>
        Assert.Equal(Enum.GetValues<SignalSource>().Order(), Signals.Select(signal => signal.Source).Distinct().Order());

    [Fact]
    public void Every_class_is_reached() =>
        Assert.Equal(
            Enum.GetValues<VictimClass>().Order(),
            Journeys.Select(journey => journey.Reclassification?.Class ?? journey.Classification?.Definitive).OfType<VictimClass>().Distinct().Order());

    [Fact]
    public void Every_kind_of_referral_and_of_ending_is_used()
    {
        Assert.Equal(
            Enum.GetValues<ReferralKind>().Order(),
            Journeys.SelectMany(journey => journey.Referrals).Select(referral => referral.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<DemoEnding>().Order(), Journeys.Select(journey => journey.Ending).OfType<DemoEnding>().Distinct().Order());
        Assert.Equal(
            [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination],
            Journeys.Select(journey => journey.Owner).OfType<OrganisationKind>().Distinct().Order());
    }

    [Fact]
    public void The_side_ways_of_the_route_are_walked()
    {
        Assert.Single(Journeys, journey => journey.Acute?.Outcome == DemoAcuteOutcome.Confirmed);
        Assert.Single(Journeys, journey => journey.Acute?.Outcome == DemoAcuteOutcome.Lowered);
        Assert.Single(Journeys, journey => journey.Returned is not null);
        Assert.Single(Journeys, journey => journey.Reclassification is not null);
        Assert.Single(Journeys, journey => journey.HeldOver is not null);
        Assert.Contains(Journeys, journey => journey.Trajectory is not null);
    }

    // A trajectory needs care coordination in the case: as owner, or by a referral after the table.
    [Fact]
    public void Care_coordination_is_in_every_case_with_a_trajectory() =>
        Assert.All(
            Journeys.Where(journey => journey.Trajectory is not null),
            journey => Assert.True(
                journey.Owner == OrganisationKind.CareCoordination
                || journey.Referrals.Any(referral => referral.Kind == ReferralKind.CareCoordination)));

    [Fact]
    public void Every_screened_signal_has_a_question_a_weighing_an_advised_step_and_an_owner() =>
        Assert.All(
            Journeys.Where(journey => journey.Weighing is not null),
            journey =>
            {
                Assert.NotNull(journey.AgendaQuestion);
                Assert.NotEmpty(journey.Advised);
                Assert.NotNull(journey.Owner);
            });

    [Fact]
    public void Every_case_that_closes_says_how() =>
        Assert.All(
            Journeys,
            journey => Assert.Equal(journey.Ending is DemoEnding.Closed or DemoEnding.ClosedClassOne, journey.Closing is not null));

    [Fact]
    public void A_signal_joins_a_case_that_came_before_it()
    {
        var keys = Signals.Select(signal => signal.Key).ToList();
        var joining = Assert.Single(Signals, signal => signal.Journey.Joins is not null);

        var joined = keys.IndexOf(joining.Journey.Joins!.Key);

        Assert.InRange(joined, 0, keys.IndexOf(joining.Key) - 1);
    }

    // R161, R162: class 3 and 4 need a decision on CoMensha; the lower classes are not notified.
    [Fact]
    [Trait("Requirement", "R161")]
    public void Only_class_three_and_four_have_a_decision_on_CoMensha() =>
        Assert.All(
            Journeys,
            journey => Assert.Equal(
                journey.Classification?.Definitive is VictimClass.PresumedVictim or VictimClass.ActualVictim,
                journey.ComenshaDecision is not null));

    [Fact]
    [Trait("Requirement", "R73")]
    public void Shelter_and_trajectories_are_for_victims_of_that_signal() =>
        Assert.All(Signals, signal => Assert.Subset(
            signal.Victims.Select(victim => victim.Label).ToHashSet(),
            (signal.Journey.Acute?.ShelterFor ?? []).Append(signal.Journey.Trajectory?.Victim).OfType<string>().ToHashSet()));

    [Fact]
    public void No_contact_data_can_belong_to_anyone() =>
        Assert.All(All.Select(signal => signal.Reporter).OfType<DemoReporter>(), reporter =>
        {
            Assert.Matches(FictitiousPhone, reporter.Phone);
            Assert.EndsWith(".example", reporter.Email, StringComparison.Ordinal);
        });

    // A signal is found again by its text alone.
    [Fact]
    public void No_two_signals_have_the_same_key_or_text()
    {
        Assert.Distinct(All.Select(signal => signal.Key));
        Assert.Distinct(All.Select(signal => signal.What));
    }

    // About four are walked to their end in the demo; everything else rests somewhere.
    [Fact]
    public void Most_signals_rest_in_the_demo()
    {
        Assert.Equal(
            ["bedelarij", "lvb-zorginstelling", "pooierboy-online", "schoonmaak"],
            Signals.Where(signal => signal.RestsAt is null && signal.Journey.Joins is null).Select(signal => signal.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(DemoSignals.LoadShort(), signal => signal.RestsAt is null);
    }

    [Fact]
    public void Age_bands_agree_with_birth_dates_during_2026() =>
        Assert.All(
            All.SelectMany(signal => signal.Victims).Where(victim => victim.BirthDate is not null),
            victim => Assert.Equal(victim.AgeBand, BandOf(2026 - victim.BirthDate!.Value.Year)));

    [GeneratedRegex("^06-000000[0-9]{2}$")]
    private static partial Regex FictitiousPhone { get; }

    private static AgeBand BandOf(int age) => age switch
    {
        < 12 => AgeBand.Under12,
        < 16 => AgeBand.From12To15,
        < 18 => AgeBand.From16To17,
        < 23 => AgeBand.From18To22,
        < 30 => AgeBand.From23To29,
        < 50 => AgeBand.From30To49,
        _ => AgeBand.From50,
    };
}
