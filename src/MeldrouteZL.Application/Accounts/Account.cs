using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Application.Accounts;

/// <summary>A person who signs in. What they may do follows from their memberships, never from the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;

    public required string DisplayName { get; init; }

    /// <summary>Since when nobody signs in with it; null while it is in use.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
