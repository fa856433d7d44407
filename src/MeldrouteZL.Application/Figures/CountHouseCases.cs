using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Figures;

/// <summary>What the house of one part of the region was sent in a year, counted four ways.</summary>
/// <param name="Tracks">Null stands for a case without a track.</param>
/// <param name="Months">1 to 12.</param>
public sealed record HouseFigures(
    int? Total, IReadOnlyList<ShownCount<ExploitationForm>> Forms, IReadOnlyList<ShownCount<HouseTrack?>> Tracks, IReadOnlyList<ShownCount<ReferralStage>> Outcomes, IReadOnlyList<ShownCount<int>> Months);

/// <summary>Counts what the Zorg- en Veiligheidshuizen were sent (R40, R41): trends, without anything of a case.</summary>
public static class CountHouseCases
{
    private sealed record Row(short? Form, short? Track, short Stage, int Month, int Count);

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <param name="subregion">One part: of all together, what is withheld of one part would follow from the others.</param>
        public async Task<HouseFigures> Handle(int year, Subregions subregion, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var rows = await work.Db.Database.SqlQuery<Row>($"SELECT form, track, stage, month, count FROM meldroute.figures_houses({year}, {(short)subregion})").ToListAsync(cancel);
            List<ShownCount<T>> By<T>(IReadOnlyList<T> keys, Func<Row, T, bool> isOf) =>
                [.. keys.Zip(SmallCells.Of([.. keys.Select(k => rows.Where(r => isOf(r, k)).Sum(r => r.Count))]).Cells, (k, c) => new ShownCount<T>(k, c))];
            return new HouseFigures(
                SmallCells.Of([rows.Sum(r => r.Count)]).Total,
                By(Enum.GetValues<ExploitationForm>(), (r, form) => (r.Form ?? 0) == (short)form),
                By([.. Enum.GetValues<HouseTrack>(), (HouseTrack?)null], (r, track) => r.Track == (short?)track),
                By(Enum.GetValues<ReferralStage>(), (r, stage) => r.Stage == (short)stage),
                By(Enumerable.Range(1, 12).ToList(), (r, month) => r.Month == month));
        }
    }
}
