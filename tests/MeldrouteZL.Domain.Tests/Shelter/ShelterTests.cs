using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Tests.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Shelter.ShelterScenario;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Shelter;

/// <summary>Requests, placements and alarm devices of a trajectory.</summary>
public sealed class ShelterTests
{
    private readonly ShelterScenario shelter = new();

    [Fact]
    [Trait("Requirement", "R136")]
    public void Every_step_is_of_the_own_care_coordination_and_of_nobody_else()
    {
        var own = new[] { CareCoordinator, Colleague(CareCoordinator) };

        Assert.All(Everyone.Except(own), actor => Assert.All(Enum.GetValues<ShelterStep>(), step => Assert.Equal(Refusal.NotYours, shelter.Standing.RefusalOf(step, actor))));
        Assert.All(own, actor => Assert.Equal([ShelterStep.Ask, ShelterStep.GiveDevice], Enum.GetValues<ShelterStep>().Where(s => shelter.Standing.RefusalOf(s, actor) is null)));
    }

    [Fact]
    public void What_may_be_done_follows_from_what_was_asked_placed_and_given()
    {
        ShelterStep[] Open() => [.. Enum.GetValues<ShelterStep>().Where(s => shelter.Standing.RefusalOf(s, CareCoordinator) is null)];

        Assert.Null(shelter.Ask());
        Assert.Equal([ShelterStep.Answer, ShelterStep.Withdraw, ShelterStep.Place, ShelterStep.GiveDevice], Open());
        Assert.Null(shelter.PlaceThem());
        Assert.Equal([ShelterStep.Ask, ShelterStep.Move, ShelterStep.End, ShelterStep.WriteLocation, ShelterStep.GiveDevice], Open());
        Assert.Null(shelter.Give());
        Assert.Equal([ShelterStep.Ask, ShelterStep.Move, ShelterStep.End, ShelterStep.WriteLocation, ShelterStep.FollowDevice], Open());
        Assert.Equal(Refusal.HasDevice, shelter.Give());
        TrajectoryWorld.Close(shelter.World, shelter.Trajectory);
        Assert.Equal([ShelterStep.End, ShelterStep.FollowDevice], Open());
        Assert.Null(shelter.Trajectory.Shield(shelter.World.By(Clock)));
        Assert.Empty(Open());
    }

    [Fact]
    [Trait("Requirement", "R73")]
    [Trait("Requirement", "R141")]
    public void Shelter_is_for_victims_and_the_emergency_beds_are_not()
    {
        var disadvantaged = Needs(ShelterFor.SeverelyDisadvantaged, ShelterKind.SeverelyDisadvantaged);

        Assert.Equal(Refusal.ShelterIsForVictims, shelter.Ask(@class: VictimClass.NoTrafficking));
        Assert.Equal(Refusal.BedsAreNotForVictims, shelter.Ask(disadvantaged, VictimClass.ActualVictim));
        Assert.Equal(Refusal.KindDoesNotFit, shelter.Ask(Needs(kind: ShelterKind.SeverelyDisadvantaged)));
        Assert.Equal(Refusal.KindDoesNotFit, shelter.Ask(Needs(ShelterFor.SeverelyDisadvantaged, ShelterKind.Women), null));
        Assert.Null(shelter.Ask(disadvantaged, VictimClass.NoTrafficking));
        Assert.Equal(Refusal.ShelterIsForVictims, shelter.PlaceThem());
        Assert.Equal(Refusal.StayTooLong, shelter.PlaceThem(Stay(0, 15), offer: Beds));
        Assert.Null(shelter.PlaceThem(Stay(0, 14), offer: Beds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(VictimClass.PotentialVictim)]
    [InlineData(VictimClass.ActualVictim)]
    [Trait("Requirement", "R135")]
    public void A_victim_is_sheltered_whatever_the_residence_title_for_it_is_never_asked(VictimClass? @class)
    {
        Assert.Null(shelter.Ask(@class: @class));
        Assert.DoesNotContain(typeof(ShelterNeeds).GetProperties(), p => p.Name.Contains("Residence", StringComparison.Ordinal) || p.Name.Contains("Nationalit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_victim_gets_no_bed_that_is_for_others()
    {
        Assert.Null(shelter.Ask());

        Assert.Equal(Refusal.BedsAreNotForVictims, shelter.PlaceThem(offer: Beds));
    }

    [Theory]
    [InlineData(1, 2, null, 1)]
    [InlineData(null, 2, null, 2)]
    [InlineData(1, 2, 3, 3)]
    [InlineData(null, null, null, null)]
    [Trait("Requirement", "R150")]
    public void The_municipality_of_registration_answers_and_else_the_one_of_finding_unless_agreed_otherwise(int? registered, int? found, int? agreed, int? expected) =>
        Assert.Equal(expected, ShelterRequest.MunicipalityOf(registered, found, agreed));

    [Fact]
    public void One_request_at_a_time_with_fewer_children_than_people_and_real_municipalities()
    {
        Assert.Equal(Refusal.MoreChildrenThanPersons, shelter.Ask(Needs() with { Children = 2, Persons = 2 }));
        Assert.Equal(Refusal.UnknownOrganisation, shelter.Ask(Needs() with { FoundIn = TestRegion.Avim }));
        Assert.Null(shelter.Ask());
        Assert.Equal(Refusal.ShelterAskedAlready, shelter.Ask());
        Assert.Null(shelter.Request!.Record(shelter.Standing, 4, ShelterReply.Full, "vol tot mei", shelter.By));
        Assert.Equal((4, ShelterReply.Full), (Assert.Single(shelter.Request.Answers).OfferCode, shelter.Request.Answers[0].Reply));
        Assert.Null(shelter.Request.Withdraw(shelter.Standing, "bij een zus", shelter.By));
        Assert.Equal((ShelterRequestState.Withdrawn, "bij een zus"), (shelter.Request.State, shelter.Request.Because));
        Assert.Null(shelter.Ask());
    }

    [Fact]
    [Trait("Requirement", "R203")]
    public void Placing_settles_the_request_and_says_who_pays_and_where()
    {
        Assert.Null(shelter.Ask());

        Assert.Null(shelter.PlaceThem(Stay(address: "Een straat 1")));

        Assert.Equal(ShelterRequestState.Placed, shelter.Request!.State);
        Assert.Equal((Today, Today.AddDays(10), TestRegion.Heerlen), (shelter.Placement!.StartsOn, shelter.Placement.EndsOn, shelter.Placement.CostBearing));
        Assert.Equal("Een straat 1", shelter.Placement.Location!.Address);
    }

    [Theory]
    [InlineData(0, 0, Refusal.EndsBeforeItBegins)]
    [InlineData(5, 4, Refusal.EndsBeforeItBegins)]
    [InlineData(-1, 5, Refusal.PlaceNotThere)]
    [InlineData(5, 31, Refusal.PlaceNotThere)]
    [InlineData(5, 30, null)]
    public void A_stay_has_nights_and_lies_within_those_of_the_place(int from, int until, Refusal? expected)
    {
        Assert.Null(shelter.Ask());

        Assert.Equal(expected, shelter.PlaceThem(Stay(from, until), shelter.Place(until: 30)));
    }

    [Fact]
    [Trait("Requirement", "R131")]
    public void Moving_ends_the_one_before_on_the_day_the_next_begins()
    {
        var place = shelter.Place();
        Assert.Null(shelter.Ask() ?? shelter.PlaceThem(place: place));
        var first = shelter.Placement!;

        Assert.Equal(Refusal.SamePlace, shelter.Move(Stay(3, 20), place));
        Assert.Equal(Refusal.EndsBeforeItBegins, shelter.Move(Stay(-2, 20), shelter.Place()));
        Assert.Null(first.EndReason);
        Assert.Null(shelter.Move(Stay(3, 20), shelter.Place(from: -5)));

        Assert.Equal((Today.AddDays(3), PlacementEnd.Moved, "te dichtbij"), (first.EndsOn, first.EndReason, first.EndNote));
        Assert.Equal((Today.AddDays(3), first.RequestId), (shelter.Placement!.StartsOn, shelter.Placement.RequestId));
    }

    [Fact]
    public void The_day_of_leaving_changes_or_it_is_over_with_a_reason()
    {
        Assert.Null(shelter.Ask() ?? shelter.PlaceThem());
        var placement = shelter.Placement!;

        Assert.Equal(Refusal.EndsBeforeItBegins, placement.ChangeEnd(shelter.Standing, Today.AddDays(-1), PlacementEnd.OwnHome, null, shelter.By));
        Assert.Equal(Refusal.EndsBeforeItBegins, placement.ChangeEnd(shelter.Standing, Today, null, null, shelter.By));
        Assert.Null(placement.ChangeEnd(shelter.Standing, Today.AddDays(40), null, null, shelter.By));
        Assert.Equal((Today.AddDays(40), null), (placement.EndsOn, placement.EndReason));
        Assert.Null(placement.ChangeEnd(shelter.Standing, Today.AddDays(2), PlacementEnd.Disappeared, "bed leeg", shelter.By));
        Assert.Equal((Today.AddDays(2), PlacementEnd.Disappeared, "bed leeg"), (placement.EndsOn, placement.EndReason, placement.EndNote));
        Assert.Null(shelter.Standing.Placement);
        Assert.Null(shelter.Ask());
    }

    [Fact]
    [Trait("Requirement", "R141")]
    public void What_runs_out_with_a_placement()
    {
        Assert.Null(shelter.Ask() ?? shelter.PlaceThem());
        Assert.Equal([(Today.AddDays(10), ShelterClock.PlacementEnds)], ShelterClocks.Of(shelter.Placement!));
        Assert.Null(shelter.Placement!.ChangeEnd(shelter.Standing, Today.AddDays(1), PlacementEnd.OwnHome, null, shelter.By));
        Assert.Empty(ShelterClocks.Of(shelter.Placement));

        var beds = new ShelterScenario();
        Assert.Null(beds.Ask(Needs(ShelterFor.SeverelyDisadvantaged), null) ?? beds.PlaceThem(Stay(0, 5), offer: Beds));
        Assert.Equal([(Today.AddDays(5), ShelterClock.PlacementEnds), (Today.AddDays(14), ShelterClock.LongestStay)], ShelterClocks.Of(beds.Placement!));
        Assert.Equal(Refusal.StayTooLong, beds.Placement!.ChangeEnd(beds.Standing, Today.AddDays(15), null, null, beds.By));
        Assert.Null(beds.Placement.ChangeEnd(beds.Standing, Today.AddDays(14), null, null, beds.By));
        Assert.Equal([(Today.AddDays(14), ShelterClock.LongestStay)], ShelterClocks.Of(beds.Placement));
    }

    [Fact]
    [Trait("Requirement", "R145")]
    public void Places_are_numbered_on_and_close_by_who_added_them()
    {
        var (places, refusal) = ShelterPlace.Add(Women, 3, Today, null, 27, shelter.By);

        Assert.Null(refusal);
        Assert.Equal([28, 29, 30], places.Select(p => (int)p.Number));
        Assert.Equal(Refusal.RoleMissing, ShelterPlace.Add(Women, 1, Today, null, 0, shelter.World.By(VtEmployee)).Refusal);
        Assert.Equal(Refusal.EndsBeforeItBegins, ShelterPlace.Add(Women, 1, Today, Today, 0, shelter.By).Refusal);
        Assert.Equal(Refusal.UnknownPlace, places[0].Close(Today, shelter.World.By(CareCoordinatorElsewhere)));
        Assert.Equal(Refusal.EndsBeforeItBegins, places[0].Close(Today.AddDays(-1), shelter.By));
        Assert.Null(places[0].Close(Today.AddDays(9), shelter.By));
        Assert.True(places[0].IsAvailable(Today, Today.AddDays(9)));
        Assert.False(places[0].IsAvailable(Today, Today.AddDays(10)));
    }

    [Fact]
    [Trait("Requirement", "R147")]
    public void A_device_is_given_followed_and_comes_back()
    {
        Assert.Equal(Refusal.EndsBeforeItBegins, shelter.Give(5, 5));
        Assert.Null(shelter.Give());
        var issue = shelter.Device!;
        AwareProgress Progress(int ends, int? activated = null, bool isReturned = false) =>
            new(Today.AddDays(ends), activated is { } day ? Today.AddDays(day) : null, null, null, isReturned);

        Assert.Equal(Refusal.EndsBeforeItBegins, issue.Follow(shelter.Standing, Progress(-1), shelter.By));
        Assert.Equal(Refusal.EndsBeforeItBegins, issue.Follow(shelter.Standing, Progress(9, -1), shelter.By));
        Assert.Null(issue.Follow(shelter.Standing, Progress(80, 1), shelter.By));
        Assert.Equal((Today.AddDays(80), Today.AddDays(1), null), (issue.EndsOn, issue.ActivatedOn, issue.ReturnedAt));
        Assert.Null(issue.Follow(shelter.Standing, Progress(12, 1, isReturned: true), shelter.By));
        Assert.NotNull(issue.ReturnedAt);
        Assert.Null(shelter.Give(12, 20));
    }

    [Fact]
    public void Where_somebody_is_is_written_for_a_placement_that_runs()
    {
        Assert.Equal(Refusal.NotPlaced, shelter.Standing.RefusalOf(ShelterStep.WriteLocation, CareCoordinator));
        Assert.Null(shelter.Ask() ?? shelter.PlaceThem());

        Assert.Null(shelter.Placement!.WriteLocation(shelter.Standing, "Daar", null, shelter.By));
        Assert.Null(shelter.Placement.WriteLocation(shelter.Standing, "Toch hier", "receptie", shelter.By));

        Assert.Equal(("Toch hier", "receptie"), (shelter.Placement.Location!.Address, shelter.Placement.Location.Contact));
    }
}
