using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>How often advice was given, and how long it took.</summary>
public sealed record AdviceCount(AdvisedOrganisation Advised, AdviceTheme Theme, int Times, int Minutes);

/// <summary>What care coordination keeps of its network, of one year.</summary>
/// <param name="Years">The years of which there is something, and the one that is shown, newest first.</param>
/// <param name="Bottlenecks">Seen in that year, or seen before and not solved when it began; what is not solved first, the newest first.</param>
public sealed record CareNetworkYear(int Year, IReadOnlyList<int> Years, IReadOnlyList<Bottleneck> Bottlenecks, IReadOnlyList<AdviceCount> Advice);

/// <summary>The register of bottlenecks of a care coordination, and the advice it gave (R125, R127).</summary>
public static class ListBottlenecks
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<CareNetworkYear> Handle(int year, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.None), cancel);
            var (bottlenecks, advice) = (work.Db.Set<Bottleneck>().AsNoTracking().VisibleTo(actor), work.Db.Set<ProfessionalAdvice>().AsNoTracking().VisibleTo(actor));
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var years = await bottlenecks.Select(b => b.SeenOn.Year).Union(advice.Select(a => a.On.Year)).ToListAsync(cancel);
            var shown = await bottlenecks.Where(b => b.SeenOn <= last && (b.SeenOn >= first || b.SolvedOn == null || b.SolvedOn >= first))
                .OrderBy(b => b.State == BottleneckState.Solved).ThenByDescending(b => b.SeenOn).ThenByDescending(b => b.Id).ToListAsync(cancel);
            var counts = await advice.Where(a => a.On >= first && a.On <= last).GroupBy(a => new { a.Advised, a.Theme })
                .Select(g => new AdviceCount(g.Key.Advised, g.Key.Theme, g.Count(), g.Sum(a => (int)a.Minutes))).ToListAsync(cancel);
            work.Show([]);
            return new CareNetworkYear(year, [.. years.Append(year).Distinct().OrderDescending()], shown, [.. counts.OrderBy(c => c.Advised).ThenBy(c => c.Theme)]);
        }
    }
}
