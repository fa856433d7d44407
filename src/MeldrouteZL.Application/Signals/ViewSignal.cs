using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>Everything of a signal that one actor may see. What they may not see is absent, not hidden.</summary>
/// <param name="Reporter">Who told it; only for who may know.</param>
/// <param name="CaseNumber">The case it is in, for who may see that case.</param>
/// <param name="CaseGrants">Who reads it because of that case; for who may see the case.</param>
/// <param name="Names">The people named on the page.</param>
/// <param name="Report">What belongs to a signal that came in through the public form; only for who may know its reporter.</param>
public sealed record SignalView(
    Signal Signal, uint Version, ReporterIdentity? Reporter, string? CaseNumber, IReadOnlyList<CaseAccess> CaseGrants, IReadOnlyDictionary<Guid, string> Names, PublicReport? Report);

/// <summary>Reads a signal for its page.</summary>
public static class ViewSignal
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<SignalView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Signal, number, DataGroups.Facts | DataGroups.ReporterIdentity), cancel);
            var found = await work.Db.Signals.AsNoTracking().AsSplitQuery().VisibleTo(actor, work.Db.CaseAccess)
                .Include(s => s.History).Include(s => s.Feedback).Where(s => s.Number == number)
                .Select(s => new { Signal = s, Version = EF.Property<uint>(s, "Version") })
                .SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return null;
            }

            var (caseNumber, caseGrants) = await CaseOfAsync(work, found.Signal, actor, cancel);
            var mayKnowReporter = found.Signal.Access.Concat<AccessGrant>(caseGrants).Any(a => a.Admits(actor, DataGroups.ReporterIdentity));
            var reporter = mayKnowReporter
                ? await work.Db.Set<ReporterIdentity>().AsNoTracking().SingleOrDefaultAsync(r => r.SignalId == found.Signal.Id, cancel)
                : null;
            var report = mayKnowReporter
                ? await work.Db.Set<PublicReport>().AsNoTracking().Include(r => r.Messages).SingleOrDefaultAsync(r => r.SignalId == found.Signal.Id, cancel)
                : null;
            return new SignalView(found.Signal, found.Version, reporter, caseNumber, caseGrants, await NamesAsync(work, found.Signal, report, cancel), report);
        }

        private static async Task<(string? Number, IReadOnlyList<CaseAccess> Grants)> CaseOfAsync(Work work, Signal signal, Actor actor, CancellationToken cancel)
        {
            if (signal.CaseId is not { } id)
            {
                return (null, []);
            }

            var found = await work.Db.Cases.AsNoTracking().VisibleTo(actor).Where(c => c.Id == id)
                .Select(c => new { c.Number, Grants = c.Access.Where(a => a.Until == null).ToList() })
                .SingleOrDefaultAsync(cancel);
            return found is null ? (null, []) : (found.Number, found.Grants);
        }

        private static Task<Dictionary<Guid, string>> NamesAsync(Work work, Signal signal, PublicReport? report, CancellationToken cancel)
        {
            var ids = signal.History.Select(h => h.UserId)
                .Concat(signal.Feedback.Select(f => f.UserId))
                .Concat(report?.Messages.Select(m => m.WrittenBy) ?? [])
                .Concat(signal.Access.SelectMany(a => new[] { a.UserId, a.HandlerId }).OfType<Guid>())
                .Distinct().ToList();
            return work.Db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        }
    }
}
