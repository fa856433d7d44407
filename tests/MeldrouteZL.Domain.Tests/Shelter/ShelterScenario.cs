using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Tests.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Shelter;

/// <summary>A trajectory for which shelter is sought, with places to choose from.</summary>
internal sealed class ShelterScenario
{
    public static readonly DateOnly Today = new(2026, 11, 16);

    public static readonly ShelterOffer Women = new(TestRegion.Id, 4, ShelterKind.Women, "Vrouwenopvang", 27, "bron");
    public static readonly ShelterOffer Beds = new(TestRegion.Id, 11, ShelterKind.SeverelyDisadvantaged, "Noodbedden", 20, "bron") { MaxDays = 14 };

    private ShelterRequest? request;
    private ShelterPlacement? placement;
    private AwareIssue? device;

    public Scenario World { get; } = new();

    public Trajectory Trajectory { get; }

    public ShelterScenario()
    {
        var @case = World.CaseAt(CaseStage.OnAgenda);
        Trajectory = Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, By).Trajectory!;
    }

    public Moment By => World.By(CareCoordinator);

    public ShelterStanding Standing => new(
        Trajectory, request is { State: ShelterRequestState.Open } ? request : null, placement is { EndReason: null } ? placement : null, device is { ReturnedAt: null } ? device : null);

    public ShelterRequest? Request => request;

    public ShelterPlacement? Placement => placement;

    public AwareIssue? Device => device;

    public static ShelterNeeds Needs(ShelterFor @for = ShelterFor.Victim, ShelterKind? kind = null) =>
        new(@for, kind, Sex.Female, 1, 2, ShelterDistance.Elsewhere, false, ShelterUrgency.Today, "rust", TestRegion.Heerlen, null, null);

    public static Stay Stay(int from = 0, int until = 10, string? address = null) => new(Today.AddDays(from), Today.AddDays(until), TestRegion.Heerlen, address, null);

    public ShelterPlace Place(ShelterOffer? offer = null, int from = 0, int? until = null) =>
        ShelterPlace.Add(offer ?? Women, 1, Today.AddDays(from), until is { } end ? Today.AddDays(end) : null, 0, By).Places[0];

    public Refusal? Ask(ShelterNeeds? needs = null, VictimClass? @class = VictimClass.PresumedVictim, Moment? by = null)
    {
        var (made, refusal) = ShelterRequest.Ask(Standing, needs ?? Needs(), @class, by ?? By);
        request = made ?? request;
        return refusal;
    }

    public Refusal? PlaceThem(Stay? stay = null, ShelterPlace? place = null, ShelterOffer? offer = null)
    {
        var (made, refusal) = ShelterPlacement.Place(Standing, stay ?? Stay(), place ?? Place(offer), offer ?? Women, By);
        placement = made ?? placement;
        return refusal;
    }

    public Refusal? Move(Stay stay, ShelterPlace place)
    {
        var (made, refusal) = placement!.Move(Standing, request!, stay, "te dichtbij", place, Women, By);
        placement = made ?? placement;
        return refusal;
    }

    public Refusal? Give(int from = 0, int until = 90)
    {
        var (made, refusal) = AwareIssue.Give(Standing, AwareDevice.Add("A-12", By).Device!, Today.AddDays(from), Today.AddDays(until), By);
        device = made ?? device;
        return refusal;
    }
}
