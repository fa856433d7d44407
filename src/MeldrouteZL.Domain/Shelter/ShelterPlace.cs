using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>
/// A place that one person or group can have at a time. It has a number and no address: where it is stands with each placement, for
/// who placed, and nowhere together (R136, R137).
/// </summary>
public sealed class ShelterPlace
{
    /// <summary>As many places as one form adds.</summary>
    public const int MostAtOnce = 40;

    private ShelterPlace() { }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The care coordination that added it; the others may place there too.</summary>
    public int OrganisationId { get; private set; }
    public short OfferCode { get; private set; }

    /// <summary>Counted within the offer. Which room it is, care coordination and provider agree on.</summary>
    public short Number { get; private set; }
    public DateOnly AvailableFrom { get; private set; }

    /// <summary>First day on which it is no longer there; null while that is not known.</summary>
    public DateOnly? AvailableUntil { get; private set; }

    /// <summary>Adds places to an offer, as with a new contract or a hotel that has rooms (R145).</summary>
    /// <param name="lastNumber">The highest number the offer has.</param>
    public static (IReadOnlyList<ShelterPlace> Places, Refusal? Refusal) Add(ShelterOffer offer, int count, DateOnly from, DateOnly? until, int lastNumber, Moment moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostAtOnce);
        var refusal = moment.By.Role != Role.CareCoordinator ? Refusal.RoleMissing
            : until <= from ? Refusal.EndsBeforeItBegins
            : lastNumber + count > short.MaxValue ? Refusal.ListIsFull
            : (Refusal?)null;
        return refusal is not null ? ([], refusal) : ([.. Enumerable.Range(lastNumber + 1, count).Select(n => new ShelterPlace
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            OrganisationId = moment.By.OrganisationId,
            OfferCode = offer.Code,
            Number = (short)n,
            AvailableFrom = from,
            AvailableUntil = until,
        })], null);
    }

    /// <summary>From this day on nobody new comes here; who is there stays until their own end.</summary>
    public Refusal? Close(DateOnly day, Moment moment)
    {
        var refusal = moment.By.Role != Role.CareCoordinator || moment.By.OrganisationId != OrganisationId ? Refusal.UnknownPlace
            : day < AvailableFrom ? Refusal.EndsBeforeItBegins
            : (Refusal?)null;
        if (refusal is null)
        {
            AvailableUntil = day;
        }

        return refusal;
    }

    /// <summary>Whether it is there on all nights of a stay.</summary>
    public bool IsAvailable(DateOnly from, DateOnly until) => from >= AvailableFrom && (AvailableUntil is null || until <= AvailableUntil);
}
