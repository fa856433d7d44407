using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>
/// A privacy officer forbids that a case is destroyed: somebody still needs it, for a complaint or a court. Holds and their
/// reasons are for the privacy officers alone; the case itself only knows since when (<see cref="Cases.Case.HeldSince"/>).
/// </summary>
public sealed class LegalHold
{
    public const int ReasonMaxLength = 1000;

    private LegalHold() => (CaseNumber, Reason) = ("", "");

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public Guid CaseId { get; private set; }
    public string CaseNumber { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset PlacedAt { get; private set; }
    public Guid PlacedBy { get; private set; }
    public string? LiftReason { get; private set; }

    /// <summary>When it ended; null while it holds.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }
    public Guid? LiftedBy { get; private set; }

    /// <summary>Places a hold on a case that is not under one.</summary>
    public static (LegalHold? Hold, Refusal? Refusal) Place(HoldableCase? @case, string reason, Moment moment) => @case switch
    {
        _ when moment.By.Role != Role.PrivacyOfficer => (null, Refusal.RoleMissing),
        null => (null, Refusal.UnknownCase),
        { IsDestroyed: true } => (null, Refusal.AlreadyDestroyed),
        { IsHeld: true } => (null, Refusal.AlreadyHeld),
        _ => (new LegalHold
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            CaseId = @case.Id,
            CaseNumber = @case.Number,
            Reason = reason,
            PlacedAt = moment.At,
            PlacedBy = moment.By.UserId,
        }, null),
    };

    /// <summary>Ends it; from then on the case may be destroyed when its retention is over.</summary>
    public Refusal? Lift(string reason, Moment moment)
    {
        if (moment.By.Role != Role.PrivacyOfficer)
        {
            return Refusal.RoleMissing;
        }

        if (LiftedAt is not null)
        {
            return Refusal.NotHeld;
        }

        (LiftReason, LiftedAt, LiftedBy) = (reason, moment.At, moment.By.UserId);
        return null;
    }
}

/// <summary>What a privacy officer knows of the case to hold: nothing of its content.</summary>
public sealed record HoldableCase(Guid Id, string Number, bool IsDestroyed, bool IsHeld);
