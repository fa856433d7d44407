namespace MeldrouteZL.Application.Mail;

/// <summary>What a mail tells.</summary>
public enum MailKind : short
{
    /// <summary>That something waits in the application, and nothing more.</summary>
    Message = 1,

    /// <summary>Which seal the log had, so that somebody outside the database knows (decision 8). No personal data.</summary>
    SealAnchor = 2,
}

/// <summary>
/// A mail that is still to be sent, or was. It is written in the transaction of what it tells, so that neither goes without
/// the other; the clock sends it (<see cref="Clocks.SendMail"/>). It has no text: that follows from its kind.
/// </summary>
public sealed class OutgoingMail
{
    private OutgoingMail() { }

    /// <summary>Also the id of the message on its way, so that who gets it twice can tell.</summary>
    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The account it goes to, at the address that the account has when it is sent.</summary>
    public Guid UserId { get; private set; }
    public MailKind Kind { get; private set; }

    /// <summary>Which seal it tells; null for a message.</summary>
    public int? SealNumber { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>When the mail server took it over; null while it waits.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How often sending failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Before this moment it is not tried (again).</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Tells an account that something waits for it in the application.</summary>
    public static OutgoingMail Message(short regionId, Guid userId, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), RegionId = regionId, UserId = userId, Kind = MailKind.Message, At = at, NextAt = at };
}
