using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>One call of an acute consultation.</summary>
/// <param name="By">Who recorded it.</param>
public sealed record RecordedCall(CallPartner Partner, string? Who, DateTimeOffset At, bool Answered, string? Said, string By);

/// <summary>The acute consultation that runs now, with its calls, the first one first.</summary>
/// <param name="DueAt">Until when it must be answered; null when no such term runs.</param>
public sealed record AcuteNow(string Reason, DateTimeOffset RaisedAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? DueAt, IReadOnlyList<RecordedCall> Calls)
{
    /// <summary>The whole minutes since it was raised.</summary>
    public int MinutesRunning(DateTimeOffset now) => (int)Math.Max(0, (now - RaisedAt).TotalMinutes);
}

/// <summary>Reads the acute consultation of a case for the pages of its lane.</summary>
public static class ViewAcute
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when none runs, or when the actor may not read the facts of the case.</returns>
        public async Task<AcuteNow?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var cases = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
            var running = await cases.SelectMany(c => c.Consultations.Where(q => q.EndedAt == null), (c, q) => new
            {
                q.Id,
                q.Reason,
                q.RaisedAt,
                q.ConfirmedAt,
                DueAt = c.Access.Where(a => a.Until == null).Min(a => a.DueAt),
            }).SingleOrDefaultAsync(cancel);
            if (running is null)
            {
                return null;
            }

            var users = work.Db.Users;
            var calls = await cases.SelectMany(c => c.AcuteCalls.Where(a => a.ConsultationId == running.Id)).OrderBy(a => a.At).ThenBy(a => a.Id)
                .Select(a => new RecordedCall(a.Partner, a.Who, a.At, a.Answered, a.Said, users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).First()))
                .ToListAsync(cancel);
            return new AcuteNow(running.Reason, running.RaisedAt, running.ConfirmedAt, running.DueAt == AccessGrant.NoTerm ? null : running.DueAt, calls);
        }
    }
}
