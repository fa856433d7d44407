using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>The guests of one case.</summary>
/// <param name="Meeting">Of the item that waits; null when none does.</param>
/// <param name="Closed">Why nobody can be invited now; null when somebody can.</param>
/// <param name="Rows">Newest first.</param>
public sealed record GuestList(string Number, string Subject, DateOnly? Meeting, Refusal? Closed, IReadOnlyList<InvitedGuest> Rows);

/// <summary>One guest, with where the invitation stands.</summary>
/// <param name="Inviter">Who invited them.</param>
public sealed record InvitedGuest(GuestInvitation Invitation, GuestState State, string Inviter)
{
    /// <summary>Whether it can still be taken back.</summary>
    public bool IsOpen => State is GuestState.Waiting or GuestState.Opened;
}

/// <summary>Shows Veilig Thuis whom it invited to the table for a case, and what they told (R85, R86).</summary>
public static class ListGuests
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Null when the case, or its guests, are not the actor's to read.</returns>
        public async Task<GuestList?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var moment = await regions.MomentAsync(actor, at, cancel);
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number), cancel);
            var @case = await work.Db.Cases.AsNoTracking().AsSplitQuery().VisibleTo(actor, DataGroups.Facts)
                .Include(c => c.Facts).Include(c => c.AgendaItems).Include(c => c.GuestInvitations).SingleOrDefaultAsync(c => c.Number == number, cancel);
            if (@case is null || @case.RefusalOfGuests(actor) is not null)
            {
                return null;
            }

            var meeting = await MeetingAsync(work, @case, actor, cancel);
            var inviters = @case.GuestInvitations.Select(g => g.InvitedBy).Distinct().ToList();
            var names = await work.Db.Users.Where(u => inviters.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            return new GuestList(@case.Number, @case.Facts!.Subject, meeting?.Date, @case.RefusalOfInviting(meeting, moment),
                [.. @case.GuestInvitations.OrderByDescending(g => g.InvitedAt).ThenByDescending(g => g.Id)
                    .Select(g => new InvitedGuest(g, @case.StateOf(g, meeting, at), names.GetValueOrDefault(g.InvitedBy, "")))]);
        }

        /// <summary>The meeting for which the open item of this case waits; null when there is none.</summary>
        internal static async Task<ScreeningMeeting?> MeetingAsync(Work work, Case @case, Actor actor, CancellationToken cancel) =>
            @case.OpenAgendaItem is { } item ? await work.Db.Meetings.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(m => m.Id == item.MeetingId, cancel) : null;
    }
}
