using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>What the actor's organisation notified, and what CoMensha said of it last; of other organisations nothing.</summary>
internal sealed record OwnNotifications(IReadOnlyDictionary<Guid, NotifiedVictim> Sent, IReadOnlyDictionary<Guid, ComenshaConfirmation> Confirmed, DateOnly? Until)
{
    /// <summary>Reads them, by victim. What was sent is not opened.</summary>
    public static async Task<OwnNotifications> ReadAsync(MeldrouteDb db, Actor actor, CancellationToken cancel)
    {
        var reporter = Case.ReporterTypeOf(actor.Kind);
        var records = await db.ComenshaRecords.AsNoTracking().VisibleTo(actor, db)
            .Select(r => new { r.CaseId, r.VictimId, r.OrganisationId, r.Reference, r.Version, r.SentAt, r.Dossier, r.Class }).ToListAsync(cancel);
        var confirmations = await db.ComenshaConfirmations.AsNoTracking().VisibleTo(actor, db).ToListAsync(cancel);
        return new OwnNotifications(
            records.GroupBy(r => r.VictimId).ToDictionary(g => g.Key, g =>
            {
                var (first, last) = (g.MinBy(r => r.Version)!, g.MaxBy(r => r.Version)!);
                return new NotifiedVictim(first.CaseId, first.VictimId, first.OrganisationId, first.Reference, first.SentAt, reporter, last.Dossier, last.Class);
            }),
            confirmations.GroupBy(c => c.VictimId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Version)!),
            confirmations.Count == 0 ? null : confirmations.Max(c => c.Month));
    }

    /// <summary>How the notification of a victim stands; null when the actor's organisation sent none.</summary>
    public ConfirmationState? StateOf(Guid victim) =>
        Sent.TryGetValue(victim, out var sent) ? ComenshaConfirmation.StateOf(sent.Month, Confirmed.GetValueOrDefault(victim)?.Verdict, Until) : null;

    /// <summary>Whether it should have been confirmed by now (<see cref="TermKind.ComenshaConfirmation"/>).</summary>
    public bool IsLate(Guid victim, Region region, DateTimeOffset now) =>
        StateOf(victim) is { } state && state != ConfirmationState.Confirmed && region.Terms.Due(TermKind.ComenshaConfirmation, Sent[victim].SentAt) < now;
}
