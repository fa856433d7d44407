using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>What is typed to place somebody.</summary>
/// <param name="StartsOn">The first night.</param>
/// <param name="EndsOn">The day of leaving: the place is free for another on it.</param>
/// <param name="CostBearing">The municipality that pays; null when that is not settled.</param>
/// <param name="Address">Where it is; null while care coordination does not know, as with an unknown location elsewhere (R136).</param>
/// <param name="Contact">How somebody there is reached.</param>
public sealed record Stay(DateOnly StartsOn, DateOnly EndsOn, int? CostBearing, string? Address, string? Contact);

/// <summary>The stay of one person, with who belongs to them, at one place. The database refuses two at one place on one night.</summary>
public sealed class ShelterPlacement
{
    public const int NoteMaxLength = 1000;

    private ShelterPlacement() { }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid PlaceId { get; private set; }
    public DateOnly StartsOn { get; private set; }

    /// <summary>The day of leaving, planned or real.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The last day on which the person may be there by the rule of the offer; null where it sets none (R141).</summary>
    public DateOnly? LatestEnd { get; private set; }

    /// <summary>The municipality that pays (R203).</summary>
    public int? CostBearing { get; private set; }
    public DateTimeOffset PlacedAt { get; private set; }
    public Guid PlacedBy { get; private set; }

    /// <summary>Why it ended; null while it has not.</summary>
    public PlacementEnd? EndReason { get; private set; }
    public string? EndNote { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Loaded by the page of the location and by nothing else.</summary>
    public ShelterLocation? Location { get; private set; }

    /// <summary>Places somebody for whom shelter was asked (R133).</summary>
    public static (ShelterPlacement? Placement, Refusal? Refusal) Place(ShelterStanding standing, Stay stay, ShelterPlace place, ShelterOffer offer, Moment moment)
    {
        if ((standing.RefusalOf(ShelterStep.Place, moment.By) ?? RefusalOf(stay, standing.Request!.For, place, offer, moment)) is { } refusal)
        {
            return (null, refusal);
        }

        standing.Request!.Settle(moment);
        return (Make(standing, standing.Request, stay, place, offer, moment), null);
    }

    /// <summary>Ends this stay on the day the next begins, at another place (R131).</summary>
    /// <param name="request">The request that this placement answered.</param>
    public (ShelterPlacement? Next, Refusal? Refusal) Move(ShelterStanding standing, ShelterRequest request, Stay stay, string why, ShelterPlace place, ShelterOffer offer, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.Move, moment.By)
            ?? (stay.StartsOn < StartsOn ? Refusal.EndsBeforeItBegins : place.Id == PlaceId ? Refusal.SamePlace : RefusalOf(stay, request.For, place, offer, moment));
        if (refusal is not null)
        {
            return (null, refusal);
        }

        Finish(stay.StartsOn, PlacementEnd.Moved, why, moment);
        return (Make(standing, request, stay, place, offer, moment), null);
    }

    /// <summary>Changes the planned last day; with a reason it is over.</summary>
    public Refusal? ChangeEnd(ShelterStanding standing, DateOnly day, PlacementEnd? reason, string? note, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.End, moment.By)
            ?? (day < StartsOn || (reason is null && day == StartsOn) ? Refusal.EndsBeforeItBegins : reason is null && day > LatestEnd ? Refusal.StayTooLong : (Refusal?)null);
        if (refusal is null && reason is { } why)
        {
            Finish(day, why, note, moment);
        }
        else if (refusal is null)
        {
            EndsOn = day;
        }

        return refusal;
    }

    /// <summary>Writes down where it is, or that it is elsewhere than was thought.</summary>
    public Refusal? WriteLocation(ShelterStanding standing, string address, string? contact, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.WriteLocation, moment.By);
        if (refusal is null && Location is null)
        {
            Location = new ShelterLocation(this, address, contact, moment);
        }
        else if (refusal is null)
        {
            Location!.Rewrite(address, contact, moment);
        }

        return refusal;
    }

    private void Finish(DateOnly day, PlacementEnd why, string? note, Moment moment) => (EndsOn, EndReason, EndNote, EndedAt) = (day, why, note, moment.At);

    private static Refusal? RefusalOf(Stay stay, ShelterFor @for, ShelterPlace place, ShelterOffer offer, Moment moment) =>
        stay.EndsOn <= stay.StartsOn ? Refusal.EndsBeforeItBegins
        : @for != offer.For ? @for == ShelterFor.Victim ? Refusal.BedsAreNotForVictims : Refusal.ShelterIsForVictims
        : !place.IsAvailable(stay.StartsOn, stay.EndsOn) ? Refusal.PlaceNotThere
        : stay.EndsOn > LatestOf(stay, offer) ? Refusal.StayTooLong
        : !moment.AreMunicipalities(stay.CostBearing) ? Refusal.UnknownOrganisation
        : null;

    private static DateOnly? LatestOf(Stay stay, ShelterOffer offer) => offer.MaxDays is { } days ? stay.StartsOn.AddDays(days) : null;

    private static ShelterPlacement Make(ShelterStanding standing, ShelterRequest request, Stay stay, ShelterPlace place, ShelterOffer offer, Moment moment)
    {
        var placement = new ShelterPlacement
        {
            Id = Guid.CreateVersion7(moment.At),
            TrajectoryId = standing.Trajectory.Id,
            RequestId = request.Id,
            PlaceId = place.Id,
            StartsOn = stay.StartsOn,
            EndsOn = stay.EndsOn,
            LatestEnd = LatestOf(stay, offer),
            CostBearing = stay.CostBearing,
            PlacedAt = moment.At,
            PlacedBy = moment.By.UserId,
        };
        placement.Location = stay.Address is { } address ? new ShelterLocation(placement, address, stay.Contact, moment) : null;
        return placement;
    }
}

/// <summary>
/// Where somebody is: of one placement, with a key and a row security of its own, for the care coordination that placed and nobody
/// else. No list, search, map, mail or log holds it (R136, R137).
/// </summary>
public sealed class ShelterLocation
{
    public const int AddressMaxLength = 400;
    public const int ContactMaxLength = 200;

    private ShelterLocation() => Address = "";

    internal ShelterLocation(ShelterPlacement placement, string address, string? contact, Moment moment)
    {
        (PlacementId, TrajectoryId, Address) = (placement.Id, placement.TrajectoryId, "");
        Rewrite(address, contact, moment);
    }

    public Guid PlacementId { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public string Address { get; private set; }
    public string? Contact { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    internal void Rewrite(string address, string? contact, Moment moment) => (Address, Contact, WrittenAt) = (address, contact, moment.At);
}
