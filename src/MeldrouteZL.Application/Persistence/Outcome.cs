using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persistence;

/// <summary>What came of a use case: a refusal, or the number of what it made or changed.</summary>
public readonly record struct Outcome
{
    private Outcome(Refusal? refusal, string? number) => (Refusal, Number) = (refusal, number);

    /// <summary>Why it was not done; null when it was.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The number of the signal, case or trajectory; the date of a meeting.</summary>
    public string? Number { get; }

    public static implicit operator Outcome(Refusal refusal) => new(refusal, null);

    public static Outcome Done(string? number) => new(null, number);
}
