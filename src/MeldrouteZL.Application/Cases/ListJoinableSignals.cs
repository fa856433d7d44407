using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A forwarded signal that is in no case yet.</summary>
public sealed record JoinableSignal(string Number, string FirstWords);

/// <summary>The forwarded signals that are in no case yet, the newest first.</summary>
/// <param name="HasMore">Whether there are more than a list can show.</param>
public sealed record JoinableSignals(IReadOnlyList<JoinableSignal> Signals, bool HasMore);

/// <summary>Lists the signals that can be added to a case.</summary>
public static class ListJoinableSignals
{
    /// <summary>As many as somebody still reads through.</summary>
    public const int Limit = 100;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<JoinableSignals> Handle(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Signal), cancel);
            var found = await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess)
                .Where(s => s.Stage == SignalStage.Forwarded && s.CaseId == null)
                .OrderByDescending(s => s.ForwardedAt).ThenBy(s => s.Id)
                .Select(s => new { s.Number, s.What })
                .Take(Limit + 1)
                .ToListAsync(cancel);
            work.Show(found.Take(Limit).Select(s => s.Number));
            return new([.. found.Take(Limit).Select(s => new JoinableSignal(s.Number, CaseFacts.SubjectOf(s.What)))], found.Count > Limit);
        }
    }
}
