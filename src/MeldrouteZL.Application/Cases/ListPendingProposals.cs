using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A class that waits for the second pair of eyes.</summary>
public sealed record PendingProposal(Guid VictimId, short Ordinal, VictimClass Proposed, string Indicators, string Motivation);

/// <summary>Lists what waits for the second pair of eyes.</summary>
public static class ListPendingProposals
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<PendingProposal>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor).Where(c => c.Number == number)
                .SelectMany(c => c.Classifications.Where(p => p.Status == ClassificationStatus.Provisional)
                    .Join(c.Victims, p => p.VictimId, v => v.Id, (p, v) => new { p, v }))
                .OrderBy(x => x.v.Ordinal)
                .Select(x => new PendingProposal(x.v.Id, x.v.Ordinal, x.p.Proposed, x.p.Indicators, x.p.Motivation))
                .ToListAsync(cancel);
        }
    }
}
