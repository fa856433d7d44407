using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What a process director reads of a trajectory: the text and nothing else.</summary>
/// <param name="By">Who wrote it, at care coordination: who can be asked.</param>
public sealed record ShareView(string Text, string By, DateTimeOffset Since, DateOnly LastDay);

/// <summary>Reads what is shared with a Zorg- en Veiligheidshuis.</summary>
public static class ViewShare
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when it is not, or no longer, shared with the house of the actor: to them the same.</returns>
        public async Task<ShareView?> Handle(Guid id, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.SharedText, id.ToString("D"), DataGroups.Trajectory), cancel);
            var share = await work.Db.Set<TrajectoryShare>().AsNoTracking().SharedWith(actor, work.Db, at).SingleOrDefaultAsync(s => s.Id == id, cancel);
            return share is null ? null : new ShareView(
                share.Text, await work.Db.Users.Where(u => u.Id == share.WrittenBy).Select(u => u.DisplayName).SingleAsync(cancel), share.WrittenAt, share.LastDay);
        }
    }
}
