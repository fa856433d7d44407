using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A class that waits for the second pair of eyes.</summary>
public sealed record PendingProposal(Guid VictimId, short Ordinal, VictimClass Proposed, string Indicators, string Motivation);

/// <summary>Reads what waits for the second pair of eyes.</summary>
public sealed class PendingProposals(MeldrouteDatabase database)
{
    public async Task<IReadOnlyList<PendingProposal>> ListAsync(string number, Actor actor, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, cancel);
        return await work.Db.Cases.AsNoTracking().VisibleTo(actor).Where(c => c.Number == number)
            .SelectMany(c => c.Classifications.Where(p => p.Status == ClassificationStatus.Provisional)
                .Join(c.Victims, p => p.VictimId, v => v.Id, (p, v) => new PendingProposal(v.Id, v.Ordinal, p.Proposed, p.Indicators, p.Motivation)))
            .OrderBy(p => p.Ordinal)
            .ToListAsync(cancel);
    }
}
