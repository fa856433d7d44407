using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Referrals;

public enum PlanLineKind : short
{
    /// <summary>What the plan wants to reach.</summary>
    Aim = 1,

    /// <summary>Who does what for it, before when.</summary>
    Action = 2,
}

public enum PlanLineState : short
{
    Open = 1,
    Done = 2,
    Dropped = 3,
}

/// <summary>
/// One revision of an aim or an action of the integral plan (R40). A revision is never changed: the last one of its line counts, the
/// others tell how it came about.
/// </summary>
public sealed class PlanLine
{
    public const int TextMaxLength = 1000;
    public const int ResultMaxLength = 2000;

    private PlanLine() => Text = "";

    internal PlanLine(Referral referral, PlanLine? before, PlanChange change, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (ReferralId, CaseId, OrganisationId) = (referral.Id, referral.CaseId, referral.ReceiverOrganisationId);
        (LineId, Revision) = (before?.LineId ?? Id, (short)((before?.Revision ?? 0) + 1));
        (Kind, Text, State, Result) = (change.Kind, change.Text, change.State, change.State == PlanLineState.Open ? null : change.Result);
        (AimId, ResponsibleOrganisationId, DueOn) = change.Kind == PlanLineKind.Action ? (change.AimId, change.ResponsibleOrganisationId, change.DueOn) : (null, null, null);
        (WrittenBy, WrittenAt) = (moment.By.UserId, moment.At);
    }

    public Guid Id { get; private set; }
    public Guid ReferralId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>The house whose plan it is.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The same for every revision of one aim or action.</summary>
    public Guid LineId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public short Revision { get; private set; }
    public PlanLineKind Kind { get; private set; }

    /// <summary>Of an action: the line of the aim it serves; null for an aim, as the two after it.</summary>
    public Guid? AimId { get; private set; }
    public string Text { get; private set; }

    /// <summary>Who does it. To be named here gives no access to the case.</summary>
    public int? ResponsibleOrganisationId { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public PlanLineState State { get; private set; }

    /// <summary>What came of it, or why it was dropped; null while it is open.</summary>
    public string? Result { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Whether who must do it is late.</summary>
    public bool IsOverdueOn(DateOnly today) => State == PlanLineState.Open && DueOn < today;
}

/// <summary>A new aim or action, or what an old one becomes.</summary>
public sealed record PlanChange
{
    public required PlanLineKind Kind { get; init; }
    public required string Text { get; init; }
    public Guid? AimId { get; init; }
    public int? ResponsibleOrganisationId { get; init; }
    public DateOnly? DueOn { get; init; }
    public PlanLineState State { get; init; } = PlanLineState.Open;
    public string? Result { get; init; }
}
