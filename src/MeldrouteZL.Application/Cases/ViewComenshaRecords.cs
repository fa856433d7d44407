using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What the reader's organisation sent of one victim at one time.</summary>
public sealed record SentToComensha(short Ordinal, short Version, string Reference, string? TheirReference, DateTimeOffset SentAt, string Document);

/// <summary>What CoMensha says of one of them, by a list that was read in.</summary>
public sealed record ConfirmedByComensha(short Ordinal, ComenshaAnswer Says, DateTimeOffset At);

/// <summary>What the reader's organisation sent of the victims of a case.</summary>
/// <param name="Confirmed">The last word of CoMensha on each of them, where there is one.</param>
public sealed record ComenshaRecordsOfCase(CaseHeader Case, IReadOnlyList<SentToComensha> Sent, IReadOnlyList<ConfirmedByComensha> Confirmed);

/// <summary>Reads what was sent to CoMensha as it was sent; of other organisations nothing (R163).</summary>
public static class ViewComenshaRecords
{
    /// <summary>Whose task it is to notify (domain facts, section 21).</summary>
    public static bool MayRead(Role role) => role is Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer or Role.CareCoordinator;

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when this is not for the actor, or when the case does not exist: to them the same.</returns>
        public Task<ComenshaRecordsOfCase?> Handle(string number, Actor actor, CancellationToken cancel) =>
            ReadAsync(number, Act.Open(AuditObject.Case, number, ComenshaVisibility.Groups), actor, cancel);

        /// <summary>The same, to take one of them out of the application; that is recorded as such.</summary>
        /// <returns>Null when there is no such record for the actor.</returns>
        public async Task<SentToComensha?> TakeAlongAsync(string number, short ordinal, short version, Actor actor, CancellationToken cancel) =>
            (await ReadAsync(number, Act.Open(AuditObject.Case, number, ComenshaVisibility.Groups).AsExport(), actor, cancel))?.Sent.FirstOrDefault(s => s.Ordinal == ordinal && s.Version == version);

        private async Task<ComenshaRecordsOfCase?> ReadAsync(string number, Act act, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, act, cancel);
            if (!MayRead(actor.Role) || await CaseHeaders.ReadAsync(work.Db.Cases.Where(c => c.Number == number), actor, cancel) is not { } header || !header.Standing.Admits(actor, ComenshaVisibility.Groups))
            {
                return null;
            }

            var cases = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
            var ordinals = await cases.SelectMany(c => c.Victims).ToDictionaryAsync(v => v.Id, v => v.Ordinal, cancel);
            var records = await work.Db.ComenshaRecords.AsNoTracking().VisibleTo(actor, work.Db).Where(r => r.CaseId == header.Id).ToListAsync(cancel);
            var confirmed = await work.Db.ComenshaConfirmations.AsNoTracking().VisibleTo(actor, work.Db).Where(c => c.CaseId == header.Id).ToListAsync(cancel);
            return new ComenshaRecordsOfCase(header,
                [.. records.Select(r => new SentToComensha(ordinals[r.VictimId], r.Version, r.Reference, r.TheirReference, r.SentAt, r.Content))
                    .OrderBy(r => r.Ordinal).ThenByDescending(r => r.Version)],
                [.. confirmed.GroupBy(c => c.VictimId).Select(g => g.MaxBy(c => c.Version)!).Select(c => new ConfirmedByComensha(ordinals[c.VictimId], c.Says, c.At))]);
        }
    }
}
