using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases.ComenshaLists;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>How one victim stands with CoMensha.</summary>
/// <param name="Since">Since when it stands so: the class, or the last step.</param>
/// <param name="OrganisationId">Who must do it, or did what was recorded.</param>
/// <param name="Sent">What the reader's organisation sent; null when it sent nothing, as the two after it.</param>
/// <param name="Confirmation">How that stands with the lists of CoMensha.</param>
/// <param name="ConfirmedIn">The first day of the month of their last word; null while there is none.</param>
/// <param name="IsLate">Whether it should have been confirmed by now.</param>
public sealed record ComenshaRow(
    string CaseNumber, short Ordinal, CaseStage Stage, VictimClass? Class, ComenshaState State, DateTimeOffset Since, int OrganisationId, NotSentBecause? Because,
    NotifiedVictim? Sent, ConfirmationState? Confirmation, DateOnly? ConfirmedIn, bool IsLate);

/// <summary>What of the desk to show; what is null narrows nothing.</summary>
/// <param name="SentIn">The first day of the month in which the reader's organisation sent it.</param>
/// <param name="IsOwn">Only what the reader's organisation must do or did.</param>
public sealed record ComenshaQuery(ComenshaState? State = null, DateOnly? SentIn = null, bool IsOwn = false, VictimClass? Class = null, DossierType? Dossier = null, ComenshaShow? Confirmed = null)
{
    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>Which notifications to show, by what CoMensha said of them.</summary>
public enum ComenshaShow
{
    Confirmed,

    /// <summary>Sent, and not confirmed: no list yet, in no list, or not registered.</summary>
    Unconfirmed,

    /// <summary>Of those, what should have been confirmed by now.</summary>
    Late,
}

/// <summary>The rows of the desk, what must be done first, and how many there are of each state.</summary>
/// <param name="Rows">Of one page.</param>
/// <param name="Counts">Of all pages, of what the other filters leave.</param>
/// <param name="Unconfirmed">Sent by the reader's organisation and not confirmed, whatever the filters; the one after it is part of it.</param>
/// <param name="Months">The months in which it sent something, the last first.</param>
/// <param name="Until">The last month of which a list was read in; null while none was.</param>
/// <param name="IsCut">Whether there are more victims than were looked at.</param>
public sealed record ComenshaDesk(
    IReadOnlyList<ComenshaRow> Rows, IReadOnlyDictionary<ComenshaState, int> Counts, int Unconfirmed, int Late, IReadOnlyList<DateOnly> Months, DateOnly? Until, bool HasMore, bool IsCut);

/// <summary>Lists every victim who is or was for CoMensha, in the cases whose facts the reader's organisation reads (R126, R163, R164).</summary>
public static class ListComensha
{
    /// <summary>As many victims are looked at, the newest first.</summary>
    public const int Most = 500;

    public const int PageSize = 100;

    /// <summary>The states in the order of the desk: what must be done first.</summary>
    public static readonly IReadOnlyList<ComenshaState> States =
        [ComenshaState.Due, ComenshaState.WaitingConsent, ComenshaState.Sent, ComenshaState.Updated, ComenshaState.NotSent];

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<ComenshaDesk> Handle(ComenshaQuery query, Actor actor, DateTimeOffset now, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
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
                .Select(x => new { x.Case.Number, x.Victim.Id, x.Victim.Ordinal, x.Case.Stage, x.Case.OwnerOrganisationId, x.Case.OpenedAt, x.Class, x.Last })
                .ToListAsync(cancel);
            var own = await OwnNotifications.ReadAsync(work.Db, actor, cancel);
            var rows = found.Take(Most).Select(x =>
            {
                var state = ComenshaNotification.StateOf(x.Class?.Definitive, x.Last?.Step);

                // Before anybody follows up, Veilig Thuis notifies (R161).
                var who = state is ComenshaState.Due or ComenshaState.WaitingConsent ? x.OwnerOrganisationId : x.Last?.OrganisationId;
                return new ComenshaRow(x.Number, x.Ordinal, x.Stage, x.Class?.Definitive, state, x.Last?.At ?? x.Class?.DecidedAt ?? x.OpenedAt, who ?? region.VeiligThuis.Id, x.Last?.Because,
                    own.Sent.GetValueOrDefault(x.Id), own.StateOf(x.Id), own.Confirmed.GetValueOrDefault(x.Id)?.Month, own.IsLate(x.Id, region, now));
            }).Where(r => r.State != ComenshaState.NotDue).ToList();
            var left = rows.FindAll(r => Fits(r, query, actor));
            var shown = left.Where(r => query.State is null || r.State == query.State).OrderBy(r => r.State).ThenBy(r => r.Since).ThenBy(r => r.CaseNumber).ThenBy(r => r.Ordinal).ToList();
            var page = shown.Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).ToList();
            work.Show(page.Select(r => r.CaseNumber).Distinct());
            return new ComenshaDesk(
                page, States.ToDictionary(s => s, s => left.Count(r => r.State == s)), rows.Count(IsUnconfirmed), rows.Count(r => r.IsLate),
                [.. own.Sent.Values.Select(s => s.Month).Distinct().OrderDescending()], own.Until, shown.Count > Math.Max(query.Page, 1) * PageSize, found.Count > Most);
        }

        private static bool Fits(ComenshaRow row, ComenshaQuery query, Actor actor) =>
            (query.SentIn is null || row.Sent?.Month == query.SentIn)
            && (!query.IsOwn || row.OrganisationId == actor.OrganisationId)
            && (query.Class is null || row.Class == query.Class)
            && (query.Dossier is null || row.Sent?.Dossier == query.Dossier)
            && (query.Confirmed is not { } show || show switch
            {
                ComenshaShow.Confirmed => row.Confirmation == ConfirmationState.Confirmed,
                ComenshaShow.Unconfirmed => IsUnconfirmed(row),
                ComenshaShow.Late => row.IsLate,
            });

        private static bool IsUnconfirmed(ComenshaRow row) => row.Confirmation is { } state && state != ConfirmationState.Confirmed;
    }
}
