using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases.ComenshaLists;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>One notification that needs a look after a list was read in.</summary>
/// <param name="Sent">What was sent: its month, kind of reporter, dossier type and class.</param>
/// <param name="Says">What CoMensha says; null when it says nothing.</param>
/// <param name="Differences">Empty when it is not confirmed at all.</param>
public sealed record ComenshaMismatch(string CaseNumber, short Ordinal, NotifiedVictim Sent, ComenshaAnswer? Says, IReadOnlyList<ComenshaDifference> Differences);

/// <summary>What came of reading in a list.</summary>
/// <param name="Until">The last month in the list.</param>
/// <param name="Added">Confirmations that are new.</param>
/// <param name="Unchanged">Lines that said what was known already.</param>
/// <param name="Doubles">Lines of the file that repeat an earlier one.</param>
/// <param name="Unknown">Lines of the file with a reference that this organisation did not send: told once, kept nowhere.</param>
/// <param name="Differing">What CoMensha registered otherwise than it was sent, or did not register.</param>
/// <param name="Missing">What was sent up to and with that month and stands in no list.</param>
public sealed record ComenshaComparison(
    DateOnly Until, int Added, int Unchanged, IReadOnlyList<int> Doubles, IReadOnlyList<int> Unknown, IReadOnlyList<ComenshaMismatch> Differing, IReadOnlyList<ComenshaMismatch> Missing);

/// <summary>
/// Reads in the list of what CoMensha registered (R163): right as a whole and written in one go, or not at all. The same list a second
/// time adds nothing. A reference of another organisation is as unknown as one that nobody sent.
/// </summary>
public static class ImportComensha
{
    public sealed record Command
    {
        /// <summary>The file; null when none was chosen. No form field can set it.</summary>
        public IncomingFile? File { get; private init; }

        /// <summary>The same with the file that came.</summary>
        public Command With(IncomingFile? file) => this with { File = file };
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.File).NotNull().WithMessage("Kies een bestand.");
            RuleFor(c => c.File).Custom((file, context) =>
            {
                foreach (var fault in file is null ? [] : ComenshaList.Read(file, DutchTime.DateOf(clock.GetUtcNow())).Faults)
                {
                    context.AddFailure(fault);
                }
            });
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        private const int LockOfComensha = 7362526;

        /// <returns>The comparison is null when nothing was written.</returns>
        /// <exception cref="ArgumentException">A list with a fault, which the validator refuses.</exception>
        public async Task<(Outcome Outcome, ComenshaComparison? Comparison)> Handle(Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var list = ComenshaList.Read(command.File!, DutchTime.DateOf(at));
            if (list.Faults.Count > 0)
            {
                throw new ArgumentException("The list has a fault.", nameof(command));
            }

            var until = list.Lines.Max(l => l.Says.Month);
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(ImportComensha), AuditObject.None, null), cancel);

            // Two who read in at once would both find nothing and add the same.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfComensha}, {actor.OrganisationId})", cancel);
            var own = await OwnNotifications.ReadAsync(work.Db, actor, cancel);
            var moment = await regions.MomentAsync(actor, at, cancel);
            var byReference = own.Sent.Values.ToDictionary(s => s.Reference, StringComparer.Ordinal);
            var known = list.Lines.Where(l => byReference.ContainsKey(l.Reference)).ToList();
            var added = known.Select(l => (Sent: byReference[l.Reference], l.Says))
                .Select(l => ComenshaConfirmation.Next(l.Sent, l.Says, own.Confirmed.GetValueOrDefault(l.Sent.VictimId), moment)).OfType<ComenshaConfirmation>().ToList();
            work.Db.AddRange(added);
            var outcome = await work.CommitAsync(() => until.ToString("yyyy-MM", CultureInfo.InvariantCulture), cancel);
            if (outcome.Refusal is not null)
            {
                return (outcome, null);
            }

            var (differing, missing) = await CompareAsync(known.Select(l => (byReference[l.Reference].VictimId, l.Says)).ToDictionary(l => l.VictimId, l => l.Says), until, actor, cancel);
            return (outcome, new ComenshaComparison(
                until, added.Count, known.Count - added.Count, list.Doubles, [.. list.Lines.Where(l => !byReference.ContainsKey(l.Reference)).Select(l => l.Line)], differing, missing));
        }

        // A look of its own: the cases that are named in the answer are recorded as shown.
        private async Task<(IReadOnlyList<ComenshaMismatch> Differing, IReadOnlyList<ComenshaMismatch> Missing)> CompareAsync(
            Dictionary<Guid, ComenshaAnswer> listed, DateOnly until, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Case), cancel);
            var own = await OwnNotifications.ReadAsync(work.Db, actor, cancel);
            var differing = listed.Where(l => own.Sent.ContainsKey(l.Key)).Where(l => l.Value.Verdict != ComenshaVerdict.Registered || ComenshaConfirmation.Differences(own.Sent[l.Key], l.Value).Any()).Select(l => l.Key).ToHashSet();
            var missing = own.Sent.Values.Where(s => s.Month <= until && !own.Confirmed.ContainsKey(s.VictimId)).Select(s => s.VictimId).ToHashSet();
            var wanted = differing.Concat(missing).ToArray();
            var named = await work.Db.Cases.AsNoTracking().IgnoreAutoIncludes().VisibleTo(actor, DataGroups.Facts)
                .SelectMany(c => c.Victims, (c, v) => new { c.Number, v.Id, v.Ordinal }).Where(v => wanted.Contains(v.Id)).ToListAsync(cancel);
            work.Show(named.Select(n => n.Number).Distinct());
            var rows = named.OrderBy(n => n.Number, StringComparer.Ordinal).ThenBy(n => n.Ordinal).Select(n => (n.Id, Row: new ComenshaMismatch(
                n.Number, n.Ordinal, own.Sent[n.Id], listed.GetValueOrDefault(n.Id), listed.TryGetValue(n.Id, out var says) ? [.. ComenshaConfirmation.Differences(own.Sent[n.Id], says)] : []))).ToList();
            return ([.. rows.Where(r => differing.Contains(r.Id)).Select(r => r.Row)], [.. rows.Where(r => missing.Contains(r.Id)).Select(r => r.Row)]);
        }
    }
}
