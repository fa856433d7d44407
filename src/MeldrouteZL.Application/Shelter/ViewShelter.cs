using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Counts of one kind of shelter. Null where they are withheld.</summary>
/// <param name="Kind">Null for what is sought without a kind.</param>
/// <param name="Places">How many places are known today.</param>
/// <param name="Waiting">Requests that are open.</param>
/// <param name="Moved">Who went to another place since the year began.</param>
public sealed record ShelterCount(ShelterKind? Kind, int Places, int? Used, int? Waiting, int? Moved)
{
    /// <summary>Who is there and who waits, together.</summary>
    public int? Needed => Used + Waiting;
}

/// <summary>Shelter of the region in counts.</summary>
/// <param name="Offers">What the sources say there is.</param>
public sealed record ShelterFigures(IReadOnlyList<ShelterCount> Counts, IReadOnlyList<ShelterOffer> Offers);

/// <summary>Shelter in counts per kind: no places, no names and no numbers of trajectories (R137).</summary>
public static class ViewShelter
{
    /// <summary>Care coordination sees every count; who only has figures, none of few people.</summary>
    public static readonly IReadOnlyList<Role> Roles = [Role.CareCoordinator, Role.ChainDirector, Role.PolicyOfficer];

    private sealed record Row(short Kind, int Places, int Used, int Waiting, int Moved);

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<ShelterFigures> Handle(DateOnly day, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var rows = await work.Db.Database.SqlQuery<Row>($"SELECT kind, places, used, waiting, moved FROM meldroute.shelter_figures({day})").ToListAsync(cancel);
            var kinds = Enum.GetValues<ShelterKind>().Select(k => (ShelterKind?)k).Append(null).ToList();
            var counted = kinds.ConvertAll(k => rows.Find(r => r.Kind == (short)(k ?? 0)) ?? new Row(0, 0, 0, 0, 0));
            var (used, waiting, moved) = (Shown(counted.ConvertAll(r => r.Used)), Shown(counted.ConvertAll(r => r.Waiting)), Shown(counted.ConvertAll(r => r.Moved)));
            return new ShelterFigures([.. kinds.Select((k, i) => new ShelterCount(k, counted[i].Places, used[i], waiting[i], moved[i]))], await work.Db.OffersAsync(actor, cancel));

            IReadOnlyList<int?> Shown(List<int> counts) => actor.Role == Role.CareCoordinator ? counts.ConvertAll(c => (int?)c) : SmallCells.Of(counts).Cells;
        }
    }
}
