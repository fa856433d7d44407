using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What the first of two persons proposed.</summary>
public sealed record DestructionProposal(string ProposedBy, DateTimeOffset At, string Why);

/// <summary>Reads the proposal to destroy a case, for the second person.</summary>
public static class ReadDestructionProposal
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null while nobody has proposed it.</returns>
        public async Task<DestructionProposal?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Status), cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor).Where(c => c.Number == number && c.DestructionReason != null)
                .Join(work.Db.Users, c => c.DestructionProposedBy, u => u.Id, (c, u) => new DestructionProposal(
                    u.DisplayName, c.History.Where(h => h.Step == CaseStep.ProposeDestruction).Max(h => h.At), c.DestructionReason!))
                .FirstOrDefaultAsync(cancel);
        }
    }
}
