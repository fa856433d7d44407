using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>How one victim stands with CoMensha.</summary>
/// <param name="Since">Since when it stands so: the class, or the last step.</param>
/// <param name="OrganisationId">Who must do it: who follows the case up, null for Veilig Thuis; of what was recorded, who did.</param>
public sealed record ComenshaRow(string CaseNumber, short Ordinal, CaseStage Stage, VictimClass? Class, ComenshaState State, DateTimeOffset Since, int? OrganisationId, NotSentBecause? Because);

/// <summary>The rows of the desk, what must be done first, and how many there are of each state.</summary>
/// <param name="IsCut">Whether there are more victims than were looked at.</param>
public sealed record ComenshaDesk(IReadOnlyList<ComenshaRow> Rows, IReadOnlyDictionary<ComenshaState, int> Counts, bool IsCut);

/// <summary>Lists every victim who is or was for CoMensha, in the cases whose facts the reader's organisation reads (R126, R163, R164).</summary>
public static class ListComensha
{
    /// <summary>As many victims are looked at, the newest first.</summary>
    public const int Most = 500;

    /// <summary>The states in the order of the desk: what must be done first.</summary>
    public static readonly IReadOnlyList<ComenshaState> States =
        [ComenshaState.Due, ComenshaState.WaitingConsent, ComenshaState.Sent, ComenshaState.Updated, ComenshaState.NotSent];

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <param name="only">The one state to show; null for all.</param>
        public async Task<ComenshaDesk> Handle(ComenshaState? only, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Case), cancel);
            var found = await work.Db.Cases.AsNoTracking().IgnoreAutoIncludes().VisibleTo(actor, DataGroups.Facts)
                .SelectMany(c => c.Victims, (c, v) => new
                {
                    Case = c,
                    Victim = v,
                    Class = c.Classifications.Where(k => k.VictimId == v.Id && k.Status == ClassificationStatus.Definitive).OrderByDescending(k => k.Version)
                        .Select(k => new { k.Definitive, k.DecidedAt }).FirstOrDefault(),
                    Last = c.ComenshaNotifications.Where(n => n.VictimId == v.Id).OrderByDescending(n => n.At).ThenByDescending(n => n.Id)
                        .Select(n => new { n.Step, n.At, n.OrganisationId, n.Because }).FirstOrDefault(),
                })
                .Where(x => x.Last != null || x.Class!.Definitive >= VictimClass.PresumedVictim)
                .OrderByDescending(x => x.Victim.Id).Take(Most + 1)
                .Select(x => new { x.Case.Number, x.Victim.Ordinal, x.Case.Stage, x.Case.OwnerOrganisationId, x.Case.OpenedAt, x.Class, x.Last })
                .ToListAsync(cancel);
            var rows = found.Take(Most).Select(x =>
            {
                var state = ComenshaNotification.StateOf(x.Class?.Definitive, x.Last?.Step);
                return new ComenshaRow(x.Number, x.Ordinal, x.Stage, x.Class?.Definitive, state, x.Last?.At ?? x.Class?.DecidedAt ?? x.OpenedAt,
                    state is ComenshaState.Due or ComenshaState.WaitingConsent ? x.OwnerOrganisationId : x.Last?.OrganisationId, x.Last?.Because);
            }).Where(r => r.State != ComenshaState.NotDue).ToList();
            var shown = rows.Where(r => only is null || r.State == only).OrderBy(r => r.State).ThenBy(r => r.Since).ThenBy(r => r.CaseNumber).ThenBy(r => r.Ordinal).ToList();
            work.Show(shown.Select(r => r.CaseNumber).Distinct());
            return new ComenshaDesk(shown, States.ToDictionary(s => s, s => rows.Count(r => r.State == s)), found.Count > Most);
        }
    }
}
