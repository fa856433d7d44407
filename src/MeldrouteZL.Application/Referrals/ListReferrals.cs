using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The two sides of a referral.</summary>
public enum ReferralTab
{
    Received,
    Sent,
}

/// <summary>A place in the list: open before ended, and within a stage the earliest term first.</summary>
public sealed record ReferralPosition(ReferralStage Stage, DateTimeOffset DueAt, Guid Id)
{
    /// <summary>The position as it stands in an address.</summary>
    public string Token => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(short)Stage}|{DueAt.UtcTicks}|{Id:N}")));

    /// <summary>Reads a token; null for anything else, which gives the first page.</summary>
    public static ReferralPosition? Parse(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100 || !Base64Url.IsValid(token))
        {
            return null;
        }

        var part = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)).Split('|');
        return part.Length == 3
            && short.TryParse(part[0], NumberStyles.None, CultureInfo.InvariantCulture, out var stage)
            && long.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(part[2], "N", out var id)
            ? new ReferralPosition((ReferralStage)stage, new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}

/// <summary>One line of the list.</summary>
/// <param name="CaseNumber">Null for who may no longer see the case.</param>
/// <param name="OtherOrganisationId">Who sent it, or who it was sent to.</param>
/// <param name="DueAt">When it must have been answered, or the investigation must be done.</param>
/// <param name="IsEscalated">Whether it was not answered in time.</param>
public sealed record ReferralRow(
    Guid Id, string? CaseNumber, ReferralKind Kind, ReferralStage Stage, int OtherOrganisationId, DateTimeOffset OfferedAt, DateTimeOffset DueAt, bool IsEscalated);

/// <summary>A page of the list, with how many referrals still wait for an answer on each side.</summary>
public sealed record ReferralList(IReadOnlyList<ReferralRow> Rows, ReferralPosition? Next, int WaitingReceived, int WaitingSent)
{
    public const int PageSize = 25;
}

/// <summary>The referrals an organisation received or sent.</summary>
public static class ListReferrals
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<ReferralList> Handle(ReferralTab tab, ReferralPosition? after, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Referral), cancel);
            var own = work.Db.Referrals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess);
            var received = own.Where(r => r.ReceiverOrganisationId == actor.OrganisationId && r.Stage != ReferralStage.Refused && r.Stage != ReferralStage.Withdrawn);
            var sent = own.Where(r => r.SenderOrganisationId == actor.OrganisationId);
            var cases = work.Db.Cases.VisibleTo(actor);
            var rows = await From(tab == ReferralTab.Received ? received : sent, after)
                .OrderBy(r => r.Stage).ThenBy(r => r.DueAt).ThenBy(r => r.Id)
                .Take(ReferralList.PageSize + 1)
                .Select(r => new ReferralRow(
                    r.Id, cases.Where(c => c.Id == r.CaseId).Select(c => c.Number).FirstOrDefault(), r.Kind, r.Stage,
                    tab == ReferralTab.Received ? r.SenderOrganisationId : r.ReceiverOrganisationId, r.OfferedAt, r.DueAt, r.EscalatedAt != null))
                .ToListAsync(cancel);
            var shown = rows.Take(ReferralList.PageSize).ToList();
            work.Show(shown.Select(r => r.CaseNumber ?? r.Id.ToString()));
            var next = rows.Count > shown.Count ? new ReferralPosition(shown[^1].Stage, shown[^1].DueAt, shown[^1].Id) : null;
            return new ReferralList(
                shown, next,
                await received.CountAsync(r => r.Stage == ReferralStage.Offered, cancel),
                await sent.CountAsync(r => r.Stage == ReferralStage.Offered, cancel));
        }

        private static IQueryable<Referral> From(IQueryable<Referral> referrals, ReferralPosition? after) => after is null
            ? referrals
            : referrals.Where(r => r.Stage > after.Stage
                || (r.Stage == after.Stage && (r.DueAt > after.DueAt || (r.DueAt == after.DueAt && r.Id > after.Id))));
    }
}
