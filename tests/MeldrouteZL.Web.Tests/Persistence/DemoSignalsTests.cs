using System.Text.RegularExpressions;
using MeldrouteZL.Application.Persistence.DemoData;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

/// <summary>The demo signals together must pass every part of the route, or walking them shows less than it claims.</summary>
public sealed partial class DemoSignalsTests
{
    private static readonly IReadOnlyList<DemoSignal> Signals = DemoSignals.Load();

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
        Assert.Equal(
            ["Avim", "CareCoordinator", "External", "MunicipalInternal"],
            Signals.Select(signal => signal.Source).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_class_is_reached() =>
        Assert.Equal(
            [1, 2, 3, 4],
            Journeys.Select(journey => journey.Reclassification?.Class ?? journey.Classification?.Definitive).OfType<int>().Distinct().Order());

    [Fact]
    public void Every_kind_of_referral_and_of_ending_is_used()
    {
        Assert.Equal(
            [
                "CareAndSafetyHouse", "CriminalInvestigation", "LabourInspection", "LocalAdministrative", "LocalCare",
                "RegionalCare", "VeiligThuisInvestigation", "WeighingTeam",
            ],
            Journeys.SelectMany(journey => journey.Referrals).Select(referral => referral.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Closed", "ClosedClassOne", "Joined", "SettledInternally"],
            Journeys.Select(journey => journey.Ending).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Avim", "CareCoordination", "VeiligThuis"],
            Journeys.Select(journey => journey.Owner).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_side_ways_of_the_route_are_walked()
    {
        Assert.Single(Journeys, journey => journey.Acute?.Outcome == "Confirmed");
        Assert.Single(Journeys, journey => journey.Acute?.Outcome == "Lowered");
        Assert.Single(Journeys, journey => journey.Returned is not null);
        Assert.Single(Journeys, journey => journey.Reclassification is not null);
        Assert.Single(Journeys, journey => journey.HeldOver is not null);
        Assert.Contains(Journeys, journey => journey.Trajectory is not null);
    }

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
            journey => Assert.Equal(journey.Classification?.Definitive >= 3, journey.ComenshaDecision is not null));

    [Fact]
    [Trait("Requirement", "R73")]
    public void Shelter_and_trajectories_are_for_victims_of_that_signal() =>
        Assert.All(Signals, signal => Assert.Subset(
            signal.Victims.Select(victim => victim.Label).ToHashSet(),
            (signal.Journey.Acute?.ShelterFor ?? []).Append(signal.Journey.Trajectory?.Victim).OfType<string>().ToHashSet()));

    [Fact]
    public void No_contact_data_can_belong_to_anyone() =>
        Assert.All(Signals, signal =>
        {
            Assert.Matches(FictitiousPhone, signal.Reporter.Phone);
            Assert.EndsWith(".example", signal.Reporter.Email, StringComparison.Ordinal);
        });

    [Fact]
    public void Age_bands_agree_with_birth_dates_during_2026() =>
        Assert.All(
            Signals.SelectMany(signal => signal.Victims).Where(victim => victim.BirthDate is not null),
            victim => Assert.Equal(victim.AgeBand, BandOf(2026 - victim.BirthDate!.Value.Year)));

    [GeneratedRegex("^06-000000[0-9]{2}$")]
    private static partial Regex FictitiousPhone { get; }

    private static string BandOf(int age) => age switch
    {
        < 12 => "Under12",
        < 16 => "From12To15",
        < 18 => "From16To17",
        < 23 => "From18To22",
        < 30 => "From23To29",
        < 50 => "From30To49",
        _ => "From50",
    };
}
