using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>Where an invitation stands. Worked out, never stored.</summary>
public enum GuestState
{
    /// <summary>The guest has not opened it.</summary>
    Waiting = 1,
    Opened = 2,
    Contributed = 3,
    Revoked = 4,

    /// <summary>Its term ran out, or the item is closed.</summary>
    Over = 5,
}

/// <summary>
/// Somebody from outside the table tells it something about one item, without an account and without seeing more than what is
/// written for them here (R85; C12: default no account).
/// </summary>
public sealed class GuestInvitation
{
    public const int NameMaxLength = 120;
    public const int OrganisationMaxLength = 160;
    public const int QuestionMaxLength = 1000;
    public const int ShownMaxLength = 2000;
    public const int ContributionMaxLength = 4000;

    /// <summary>How many invitations of one item may be open at once: a code that is good is one that can be guessed.</summary>
    public const int MostOpen = 10;

    private GuestInvitation() => Name = Organisation = Question = "";

    internal GuestInvitation(AgendaItem item, GuestQuestion asked, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (AgendaItemId, CaseId, InvitedBy, InvitedAt) = (item.Id, item.CaseId, moment.By.UserId, moment.At);
        (Name, Organisation, Question, Shown) = (asked.Name, asked.Organisation, asked.Question, asked.Shown);
        (CodeHash, RingVersion, ExpiresAt) = (asked.CodeHash, asked.RingVersion, moment.Due(TermKind.GuestInvitation));
    }

    public Guid Id { get; private set; }
    public Guid AgendaItemId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>Who the guest is, as the table knows them; the guest is not asked to prove it.</summary>
    public string Name { get; private set; }

    /// <summary>For whom the guest speaks.</summary>
    public string Organisation { get; private set; }
    public string Question { get; private set; }

    /// <summary>What the guest may know of the case to answer; null when the question says enough.</summary>
    public string? Shown { get; private set; }

    /// <summary>The code of the guest after slow hashing.</summary>
    public Guid CodeHash { get; private set; }

    /// <summary>With which key of the ring the code was hashed.</summary>
    public int RingVersion { get; private set; }
    public Guid InvitedBy { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>Until when the code is good, if nothing ends it before.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the guest first read it; written by the database, for who has the code (Application/Persistence/Sql/guest.sql).</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>What the guest told the table, once; written by the database too.</summary>
    public string? Contribution { get; private set; }
    public DateTimeOffset? ContributedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public Guid? RevokedBy { get; private set; }

    /// <summary>Who invites: Veilig Thuis, which registers all that the table discusses (R86), and the secretary of the table.</summary>
    public static bool MayInvite(Role role) => role is Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary;

    /// <summary>Where it stands.</summary>
    /// <param name="isItemOpen">Whether its item still waits for a meeting that is not over.</param>
    public GuestState StateAt(DateTimeOffset at, bool isItemOpen) => this switch
    {
        { ContributedAt: not null } => GuestState.Contributed,
        { RevokedAt: not null } => GuestState.Revoked,
        _ when ExpiresAt <= at || !isItemOpen => GuestState.Over,
        { OpenedAt: not null } => GuestState.Opened,
        _ => GuestState.Waiting,
    };

    internal Refusal? Revoke(Moment moment)
    {
        if (ContributedAt is not null || RevokedAt is not null)
        {
            return Refusal.InvitationOver;
        }

        (RevokedAt, RevokedBy) = (moment.At, moment.By.UserId);
        return null;
    }
}

/// <summary>What a guest is asked, with what stands for the code they get.</summary>
public sealed record GuestQuestion(string Name, string Organisation, string Question, string? Shown, Guid CodeHash, int RingVersion);
