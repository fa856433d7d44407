using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>How often one class became another.</summary>
public sealed record ClassMove(VictimClass From, VictimClass To, int Count);

/// <summary>What became of classes in one year.</summary>
/// <param name="Confirmed">What was proposed first and what was confirmed, the same class included.</param>
/// <param name="Revised">What counted and what counts after a later version, the same class included.</param>
public sealed record ClassChanges(IReadOnlyList<ClassMove> Confirmed, IReadOnlyList<ClassMove> Revised);

/// <summary>Veilig Thuis asks how often classes move: between proposal and confirmation, and later (R74, R75).</summary>
public static class CountClassChanges
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <param name="year">Of the confirmation, in Dutch time.</param>
        public async Task<ClassChanges> Handle(int year, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var (from, until) = (DutchTime.StartOfDay(new DateOnly(year, 1, 1)), DutchTime.StartOfDay(new DateOnly(year + 1, 1, 1)));
            var moves = await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts)
                .SelectMany(
                    c => c.Classifications.Where(k => k.Status == ClassificationStatus.Definitive && k.DecidedAt >= from && k.DecidedAt < until),
                    (c, k) => new
                    {
                        k.Proposed,
                        Now = k.Definitive,
                        Before = c.Classifications.Where(b => b.VictimId == k.VictimId && b.Status == ClassificationStatus.Definitive && b.Version < k.Version)
                            .OrderByDescending(b => b.Version).Select(b => b.Definitive).FirstOrDefault(),
                    })
                .GroupBy(m => m)
                .Select(g => new { g.Key.Proposed, g.Key.Now, g.Key.Before, Count = g.Count() })
                .ToListAsync(cancel);

            return new ClassChanges(
                Sum(moves.Where(m => m.Before is null).Select(m => new ClassMove(m.Proposed, m.Now!.Value, m.Count))),
                Sum(moves.Where(m => m.Before is not null).Select(m => new ClassMove(m.Before!.Value, m.Now!.Value, m.Count))));
        }

        private static List<ClassMove> Sum(IEnumerable<ClassMove> moves) =>
            [.. moves.GroupBy(m => (m.From, m.To)).Select(g => new ClassMove(g.Key.From, g.Key.To, g.Sum(m => m.Count))).OrderBy(m => m.From).ThenBy(m => m.To)];
    }
}
