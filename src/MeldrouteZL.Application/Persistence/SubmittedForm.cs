namespace MeldrouteZL.Application.Persistence;

/// <summary>A form that was sent: sent twice, it acts once and answers the same.</summary>
public sealed class SubmittedForm
{
    public required Guid FormKey { get; init; }
    public required Guid UserId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of what the form made or changed.</summary>
    public string? Number { get; init; }
}
