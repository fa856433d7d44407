using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Figures;

/// <summary>A count as it may be shown.</summary>
/// <param name="Count">Null when it is withheld.</param>
public sealed record ShownCount<T>(T Of, int? Count);

/// <summary>What was carried out in one year.</summary>
/// <param name="Administrative">Per type; empty when the count of the kind itself is withheld.</param>
public sealed record InterventionFigures(IReadOnlyList<ShownCount<InterventionKind>> Kinds, int? Total, IReadOnlyList<ShownCount<InterventionType>> Administrative);

/// <summary>Counts interventions per kind (R182, R186), without anything of a case.</summary>
public static class CountInterventions
{
    private sealed record Row(short Kind, short Type, int Count);

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<InterventionFigures> Handle(int year, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var rows = await work.Db.Database.SqlQuery<Row>($"SELECT kind, type, count FROM meldroute.figures_interventions({year})").ToListAsync(cancel);
            int Sum(Func<Row, bool> which) => rows.Where(which).Sum(r => r.Count);
            var kinds = Enum.GetValues<InterventionKind>();
            var ofKinds = SmallCells.Of([.. kinds.Select(k => Sum(r => r.Kind == (short)k))]);
            var types = InterventionTypes.Of(InterventionKind.Administrative);
            var ofTypes = SmallCells.Of([.. types.Select(t => Sum(r => r.Kind == (short)InterventionKind.Administrative && r.Type == (short)t))]);
            var isShown = ofKinds.Cells[Array.IndexOf(kinds, InterventionKind.Administrative)] is not null;
            return new InterventionFigures(
                [.. kinds.Zip(ofKinds.Cells, (k, c) => new ShownCount<InterventionKind>(k, c))], ofKinds.Total,
                isShown ? [.. types.Zip(ofTypes.Cells, (t, c) => new ShownCount<InterventionType>(t, c))] : []);
        }
    }
}
