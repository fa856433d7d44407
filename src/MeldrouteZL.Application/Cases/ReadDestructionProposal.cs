using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What the first of two persons proposed.</summary>
public sealed record DestructionProposal(string ProposedBy, DateTimeOffset At, string? Why);

/// <summary>Reads the proposal to destroy a case, for the second person.</summary>
public static class ReadDestructionProposal
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null while nobody has proposed it.</returns>
        public async Task<DestructionProposal?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor).Where(c => c.Number == number)
                .SelectMany(c => c.History).Where(h => h.Step == CaseStep.ProposeDestruction)
                .Join(work.Db.Users, h => h.UserId, u => u.Id, (h, u) => new { h.At, u.DisplayName, Why = h.Reason!.Text })
                .OrderByDescending(h => h.At)
                .Select(h => new DestructionProposal(h.DisplayName, h.At, h.Why))
                .FirstOrDefaultAsync(cancel);
        }
    }
}
