using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>A place as who places sees it.</summary>
/// <param name="IsTaken">Whether somebody is there today; not who.</param>
public sealed record PlaceRow(ShelterPlace Place, ShelterOffer Offer, bool IsTaken);

/// <summary>The offers of a region with their places.</summary>
public sealed record PlaceList(IReadOnlyList<ShelterOffer> Offers, IReadOnlyList<PlaceRow> Places);

/// <summary>Lists offers and places, for care coordination: numbers and no addresses (R137).</summary>
public static class ListPlaces
{
    private sealed record Taken(Guid PlaceId);

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <summary>Places that are there on this day or come later, by offer and number.</summary>
        public async Task<PlaceList> Handle(DateOnly day, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var offers = await work.Db.OffersAsync(actor, cancel);
            var byCode = offers.ToDictionary(o => o.Code);
            var taken = (await work.Db.Database.SqlQuery<Taken>($"SELECT place_id FROM meldroute.shelter_taken({day})").ToListAsync(cancel)).Select(t => t.PlaceId).ToHashSet();
            var places = await work.Db.Set<ShelterPlace>().AsNoTracking().VisibleTo(actor).Where(p => p.AvailableUntil == null || p.AvailableUntil > day)
                .OrderBy(p => p.OfferCode).ThenBy(p => p.Number).ToListAsync(cancel);
            return new PlaceList(offers, places.ConvertAll(p => new PlaceRow(p, byCode[p.OfferCode], taken.Contains(p.Id))));
        }
    }
}
