using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Domain.Cases;

// Guests of the table, each for one item (R85).
public sealed partial class Case
{
    private readonly List<GuestInvitation> guestInvitations = [];

    public IReadOnlyList<GuestInvitation> GuestInvitations => guestInvitations;

    /// <summary>Why this actor has nothing to do with guests of the case; null when they do.</summary>
    public Refusal? RefusalOfGuests(Actor actor) =>
        actor.Kind != OrganisationKind.VeiligThuis || !access.Exists(a => a.Admits(actor, DataGroups.Facts)) ? Refusal.NotYours
        : !GuestInvitation.MayInvite(actor.Role) ? Refusal.RoleMissing
        : null;

    /// <summary>Why this actor invites nobody for the open item; null when they may.</summary>
    /// <param name="meeting">The meeting of that item; null when there is none.</param>
    public Refusal? RefusalOfInviting(ScreeningMeeting? meeting, Moment moment) => RefusalOfGuests(moment.By) ?? this switch
    {
        { OpenAgendaItem: var item } when item is null || item.MeetingId != meeting?.Id => Refusal.NotOnThisAgenda,
        _ when meeting!.Stage.IsOver() => Refusal.MeetingNotOpen,
        _ when guestInvitations.Count(g => IsGood(g, meeting, moment.At)) >= GuestInvitation.MostOpen => Refusal.TooManyGuests,
        _ => null,
    };

    /// <summary>Where an invitation of this case stands.</summary>
    /// <param name="meeting">The meeting of the open item; null when there is none.</param>
    public GuestState StateOf(GuestInvitation invitation, ScreeningMeeting? meeting, DateTimeOffset at) =>
        invitation.StateAt(at, OpenAgendaItem is { } item && item.Id == invitation.AgendaItemId && meeting?.Stage.IsOver() == false);

    /// <summary>What guests answered about this item, oldest first; also when it was held over since.</summary>
    public IReadOnlyList<GuestInvitation> AnsweredFor(AgendaItem item) =>
        [.. guestInvitations.Where(g => g.ContributedAt is not null && agendaItems.Exists(i => i.Id == g.AgendaItemId && i.SubmittedAt == item.SubmittedAt)).OrderBy(g => g.ContributedAt)];

    /// <summary>Asks somebody from outside the table something about the open item.</summary>
    public Refusal? InviteGuest(ScreeningMeeting? meeting, GuestQuestion asked, Moment moment)
    {
        if (RefusalOfInviting(meeting, moment) is { } refusal)
        {
            return refusal;
        }

        guestInvitations.Add(new GuestInvitation(OpenAgendaItem!, asked, moment));
        return null;
    }

    /// <summary>Ends an invitation that was not answered: its code opens nothing any more.</summary>
    public Refusal? RevokeGuest(Guid invitation, Moment moment) => RefusalOfGuests(moment.By)
        ?? (guestInvitations.Find(g => g.Id == invitation) is { } found ? found.Revoke(moment) : Refusal.UnknownInvitation);

    private bool IsGood(GuestInvitation invitation, ScreeningMeeting meeting, DateTimeOffset at) =>
        StateOf(invitation, meeting, at) is GuestState.Waiting or GuestState.Opened;
}
