using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Organisations;

/// <summary>A role that somebody has or had at an organisation, as long as they can sign in for it.</summary>
/// <param name="End">From when they do not have it any more: the day after the last one, or when the account was disabled; null while it has no end.</param>
public sealed record Seat(Guid UserId, int OrganisationId, Role Role, DateOnly From, DateTimeOffset? End)
{
    /// <summary>The seat of a membership.</summary>
    /// <param name="until">The last day; null while it has no end.</param>
    /// <param name="disabledAt">Since when nobody signs in with the account; null while it is in use.</param>
    public static Seat Of(Guid userId, int organisationId, Role role, DateOnly from, DateOnly? until, DateTimeOffset? disabledAt)
    {
        DateTimeOffset? over = until is { } last ? DutchTime.StartOfDay(last.AddDays(1)) : null;
        return new Seat(userId, organisationId, role, from, over is null || disabledAt < over ? disabledAt : over);
    }

    public bool IsHeldAt(DateTimeOffset at) => From <= DutchTime.DateOf(at) && (End is null || at < End);
}
