using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Cases;

/// <summary>A party on the route of a case, seen from that case.</summary>
public enum CaseParty
{
    /// <summary>Veilig Thuis, which registers every signal (R55, R86).</summary>
    Registrar,
    Avim,

    /// <summary>The care coordination of the case's municipality (R36, R37).</summary>
    CareCoordination,

    /// <summary>The organisations whose signals are in the case; they keep the status.</summary>
    Source,

    /// <summary>Who follows the case up (R92).</summary>
    Owner,

    /// <summary>Who offers or holds a referral.</summary>
    Holder,

    /// <summary>Whoever takes the step.</summary>
    Self,

    /// <summary>Anyone who knows of the case, be it its status only.</summary>
    Informed,
    Clock,
}

/// <summary>One way to be allowed a step: this relation to the case, in one of these roles.</summary>
public sealed record Who(CaseParty Party, params Role[] As);

/// <summary>One row of the route of a case.</summary>
/// <param name="From">The stages it starts in; empty for the step that opens the case.</param>
/// <param name="To">The stage it leads to; null when the stage stays.</param>
/// <param name="By">Who may take it.</param>
public sealed record CaseRule(IReadOnlyList<CaseStage> From, CaseStage? To, params Who[] By)
{
    /// <summary>The positions of the acute lane in which it may be taken; empty when the lane does not matter.</summary>
    public IReadOnlyList<AcuteLane> Lane { get; init; } = [];

    /// <summary>Where the acute lane goes; null when it stays.</summary>
    public AcuteLane? ToLane { get; init; }

    /// <summary>Who gets access by this step, to what their kind of organisation may receive at most.</summary>
    public IReadOnlyList<CaseParty> Grants { get; init; } = [];

    /// <summary>Whose access ends by this step, unless they own the case or hold a referral of it.</summary>
    public IReadOnlyList<CaseParty> Ends { get; init; } = [];

    /// <summary>Who keeps no more than the status by this step.</summary>
    public IReadOnlyList<CaseParty> StatusOnly { get; init; } = [];

    /// <summary>The step whose grants this one takes back.</summary>
    public CaseStep? EndsGrantsOf { get; init; }

    /// <summary>Who must act next; null when this step changes nothing about that.</summary>
    public CaseParty? WaitsFor { get; init; }

    /// <summary>The term in which they must; null when they wait for no fixed day.</summary>
    public TermKind? Clock { get; init; }
}
