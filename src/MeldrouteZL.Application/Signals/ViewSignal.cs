using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>Everything of a signal that one actor may see. What they may not see is absent, not hidden.</summary>
/// <param name="Reporter">Who told it; only for who may know.</param>
/// <param name="CaseNumber">The case it is in, for who may see that case.</param>
/// <param name="CaseGrants">Who reads it because of that case; for who may see the case.</param>
/// <param name="Openings">Who looked who the reporter is, newest first; only for who may know the reporter.</param>
/// <param name="IsShielded">Whether a reporter is known to who may ask for it and has not.</param>
/// <param name="People">The persons and things, as far as the actor may know them.</param>
/// <param name="Feedback">What its source was told.</param>
/// <param name="Report">What belongs to a signal of the public form; only for who may know its reporter.</param>
/// <param name="Files">Its files, in the order in which they came, without what was taken out of a draft.</param>
/// <param name="Names">The people named on the page.</param>
public sealed record SignalView(
    Signal Signal, uint Version, ReporterIdentity? Reporter, IReadOnlyList<ReporterOpening> Openings, bool IsShielded, SignalPeople People, string? CaseNumber,
    IReadOnlyList<CaseAccess> CaseGrants, IReadOnlyList<Feedback> Feedback, PublicReport? Report, IReadOnlyList<ListedFile> Files, IReadOnlyDictionary<Guid, string> Names);

/// <summary>Reads a signal for its page.</summary>
public static class ViewSignal
{
    public sealed class Handler(MeldrouteDatabase database, ContentReader content)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<SignalView?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (await ReadAsync(number, actor, at, cancel) is not { } view)
            {
                return null;
            }

            // Who told it is read by itself: the log then tells it from reading the signal.
            return view.Signal.HasReporter && MayKnowReporter(view.Signal, view.CaseGrants, actor) && view.Signal.IsReporterOpenTo(actor, at)
                ? view with { Reporter = await ReporterAsync(view.Signal, actor, cancel) }
                : view;
        }

        private async Task<SignalView?> ReadAsync(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Signal, number, PeopleReader.Groups), cancel);
            var found = await work.Db.Signals.AsSplitQuery().VisibleTo(actor, work.Db.CaseAccess)
                .Include(s => s.Indicators).Include(s => s.History).Where(s => s.Number == number)
                .Select(s => new { Signal = s, Version = EF.Property<uint>(s, "Version") })
                .SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return null;
            }

            var signal = found.Signal;
            if (signal is { HasReporter: true, ForwardedAt: not null })
            {
                await work.Db.Entry(signal).Collection(s => s.Openings).LoadAsync(cancel);
            }

            var (caseNumber, caseGrants) = await CaseOfAsync(work, signal, actor, cancel);
            var feedback = await FeedbackAsync(work, signal, cancel);
            var people = await PeopleReader.OfAsync(work, signal, actor, at, cancel);
            var mayKnow = MayKnowReporter(signal, caseGrants, actor);
            var report = signal.ViaPublicForm && mayKnow
                ? await work.Db.Set<PublicReport>().AsNoTracking().Include(r => r.Messages).SingleOrDefaultAsync(r => r.SignalId == signal.Id, cancel)
                : null;
            var (names, files) = await NamesAndFilesAsync(work, signal, feedback, report, cancel);
            var view = new SignalView(signal, found.Version, null, [], false, people, caseNumber, caseGrants, feedback, report, files, names);
            return !mayKnow ? view : view with
            {
                Openings = [.. signal.Openings.OrderByDescending(o => o.Since)],
                IsShielded = signal.HasReporter && !signal.IsReporterOpenTo(actor, at),
            };
        }

        private async Task<ReporterIdentity?> ReporterAsync(Signal signal, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Signal, signal.Number, DataGroups.ReporterIdentity), cancel);
            return await work.Db.Set<ReporterIdentity>().AsNoTracking().SingleOrDefaultAsync(r => r.SignalId == signal.Id, cancel);
        }

        private static bool MayKnowReporter(Signal signal, IReadOnlyList<CaseAccess> caseGrants, Actor actor) =>
            signal.Access.Concat<AccessGrant>(caseGrants).Any(a => a.Admits(actor, DataGroups.ReporterIdentity));

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

        // Most signals have none yet: only those that have cost a question.
        private static async Task<IReadOnlyList<Feedback>> FeedbackAsync(Work work, Signal signal, CancellationToken cancel) => signal is { FeedbackGivenAt: null, ColleagueToldAt: null }
            ? []
            : await work.Db.Set<Feedback>().AsNoTracking().Where(f => f.SignalId == signal.Id).OrderByDescending(f => f.At).ToListAsync(cancel);

        // Both in one round trip, so that the page with files costs no more of them than without (docs/decisions/0014).
        private async Task<(Dictionary<Guid, string> Names, IReadOnlyList<ListedFile> Files)> NamesAndFilesAsync(Work work, Signal signal, IReadOnlyList<Feedback> feedback, PublicReport? report, CancellationToken cancel)
        {
            var ids = signal.History.Select(h => h.UserId)
                .Concat(feedback.Select(f => f.UserId))
                .Concat(report?.Messages.Select(m => m.WrittenBy) ?? [])
                .Concat(signal.Openings.Select(o => o.UserId))
                .Concat(signal.Access.SelectMany(a => new[] { a.UserId, a.HandlerId }).OfType<Guid>())
                .Distinct().ToArray();
            await using var batch = Work.BatchOn(work.Db, work.Db.Database.CurrentTransaction!);
            batch.BatchCommands.Add(ReadBatch.Question("SELECT id, display_name FROM meldroute.account WHERE id = ANY ($1)", ids));
            batch.BatchCommands.Add(ListedFile.QuestionOf(signal.Id));
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            var names = await ReadBatch.RowsAsync(reader, r => KeyValuePair.Create(r.GetGuid(0), r.GetString(1)), cancel);
            return (new Dictionary<Guid, string>(names), await ReadBatch.RowsAsync(reader, r => ListedFile.Read(r, content), cancel));
        }
    }
}
