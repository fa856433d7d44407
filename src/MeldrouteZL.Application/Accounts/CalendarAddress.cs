namespace MeldrouteZL.Application.Accounts;

/// <summary>The secret address under which one person takes the meetings of the table into a calendar. One at a time; a new one ends the one before.</summary>
public sealed class CalendarAddress
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the code in the address (<see cref="LinkCode"/>).</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The membership it was made in: it ends with it.</summary>
    public required Guid MembershipId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}
