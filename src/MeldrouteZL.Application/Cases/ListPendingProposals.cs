using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A class that waits for the second pair of eyes.</summary>
/// <param name="Current">The class that counts until then; null when it would be the first.</param>
public sealed record PendingProposal(Guid VictimId, short Ordinal, VictimClass? Current, VictimClass Proposed, string Indicators, string Motivation, IReadOnlyList<short> Codes)
{
    public required string Consulted { get; init; }
    public required OtherProblem? PointsTo { get; init; }
}

/// <summary>Lists what waits for the second pair of eyes.</summary>
public static class ListPendingProposals
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<PendingProposal>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .SelectMany(c => c.Classifications.Where(p => p.Status == ClassificationStatus.Provisional), (c, p) => new { c, p })
                .Join(work.Db.Set<Victim>(), x => x.p.VictimId, v => v.Id, (x, v) => new { x.c, x.p, v })
                .OrderBy(x => x.v.Ordinal)
                .Select(x => new PendingProposal(
                    x.v.Id, x.v.Ordinal,
                    x.c.Classifications.Where(k => k.VictimId == x.v.Id && k.Status == ClassificationStatus.Definitive)
                        .OrderByDescending(k => k.Version).Select(k => k.Definitive).FirstOrDefault(),
                    x.p.Proposed, x.p.Indicators, x.p.Motivation, x.p.IndicatorCodes)
                {
                    Consulted = x.p.Consulted,
                    PointsTo = x.p.PointsTo,
                })
                .ToListAsync(cancel);
        }
    }
}
