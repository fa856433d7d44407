using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Cases;

/// <summary>What lies at the desk of Veilig Thuis. Of each part the first rows; whether there is more stands with it.</summary>
public sealed record DeskView
{
    public const int MostPerPart = 25;

    public required DeskPart<DeskSignal> Signals { get; init; }
    public required DeskPart<DeskCase> Cases { get; init; }
    public required DeskPart<DeskPerson> Persons { get; init; }

    /// <summary>How often advice was given this month, by the way the question came in. Advice is no signal and is counted apart.</summary>
    public required IReadOnlyList<AdviceCount> Advice { get; init; }
}

public sealed record DeskPart<T>(IReadOnlyList<T> Rows, bool HasMore);

/// <summary>A signal of which nobody made a case yet.</summary>
/// <param name="OrganisationId">Who sent it on; Veilig Thuis for its own and those of the public form.</param>
/// <param name="Since">Since when it is here.</param>
/// <param name="Handler">The colleague who handles it; null while nobody does.</param>
public sealed record DeskSignal(string Number, string Subject, bool Acute, SignalChannel? Channel, int OrganisationId, int MunicipalityId, DateTimeOffset Since, DateTimeOffset? DueAt, string? Handler);

/// <summary>A case that waits for the safety assessment or the classification, or that is acute.</summary>
public sealed record DeskCase(string Number, string Subject, CaseStage Stage, AcuteLane Lane, bool IsAssessed, IReadOnlyList<DeskWait> Waits);

/// <summary>Who is waited for.</summary>
/// <param name="Handler">The colleague who handles it, of the own organisation only.</param>
public sealed record DeskWait(int OrganisationId, DateTimeOffset DueAt, string? Handler);

/// <summary>Somebody who must still be informed that their data were recorded.</summary>
public sealed record DeskPerson(string Number, short Ordinal, DateTimeOffset InformBy, string? Handler);

/// <param name="Channel">Null where nobody said how the question came in.</param>
public sealed record AdviceCount(SignalChannel? Channel, int Count);
