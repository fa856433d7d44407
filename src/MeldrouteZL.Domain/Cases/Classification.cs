using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Cases;

public enum ClassificationStatus : short
{
    /// <summary>Proposed by a Veilig Thuis employee; not yet seen by the second pair of eyes.</summary>
    Provisional = 1,
    Definitive = 2,

    /// <summary>Sent back with a question.</summary>
    Returned = 3,
}

/// <summary>
/// One version of the class of one victim: proposed by one person, confirmed by another (R74, R75). A later version
/// never overwrites an earlier one (A4).
/// </summary>
public sealed class Classification
{
    public const int MotivationMaxLength = 4000;
    public const int IndicatorsMaxLength = 2000;
    public const int ConsultedMaxLength = 400;

    private Classification() => (Motivation, Indicators, Consulted) = ("", "", "");

    internal Classification(Guid caseId, short version, ClassificationProposal proposal, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, VictimId, Version, Proposed) = (caseId, proposal.VictimId, version, proposal.Class);
        (Indicators, Motivation, ProposedAt, ProposedBy) = (proposal.Indicators, proposal.Motivation, moment.At, moment.By.UserId);
        (Consulted, PointsTo) = (proposal.Consulted, proposal.PointsTo);
        IndicatorCodes = proposal.Codes.Distinct().Order().ToList();
        Status = ClassificationStatus.Provisional;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }
    public short Version { get; private set; }
    public ClassificationStatus Status { get; private set; }
    public VictimClass Proposed { get; private set; }
    public string Indicators { get; private set; }

    /// <summary>The codes of the indicators on the signal cards that it rests on, beside what is written.</summary>
    public IReadOnlyList<short> IndicatorCodes { get; private set; } = [];
    public string Motivation { get; private set; }

    /// <summary>With whom it was talked over, before it was proposed; empty for nobody.</summary>
    public string Consulted { get; private set; }

    /// <summary>What the proposer thinks it is instead; null unless class 1 is proposed.</summary>
    public OtherProblem? PointsTo { get; private set; }
    public Guid ProposedBy { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The class that counts; null until a second person has confirmed or changed it.</summary>
    public VictimClass? Definitive { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why the class was changed on confirmation, or the question with which it was sent back.</summary>
    public string? Remark { get; private set; }

    /// <summary>Whose task asks for how a class came about; others who read a case see the class that counts (domain facts, section 21).</summary>
    public static bool MayRead(Role role) => role is Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer or Role.CareCoordinator
        or Role.WeighingTeamMember or Role.ProcessDirector;

    internal Refusal? Confirm(VictimClass? changedTo, string? why, Moment moment)
    {
        if (ProposedBy == moment.By.UserId)
        {
            return Refusal.SamePersonMayNotConfirm;
        }

        if (changedTo is { } other && other != Proposed && string.IsNullOrWhiteSpace(why))
        {
            return Refusal.MotivationRequired;
        }

        Definitive = changedTo ?? Proposed;
        Decide(ClassificationStatus.Definitive, why, moment);
        return null;
    }

    internal void Return(string question, Moment moment) => Decide(ClassificationStatus.Returned, question, moment);

    private void Decide(ClassificationStatus status, string? remark, Moment moment) =>
        (Status, Remark, DecidedBy, DecidedAt) = (status, remark, moment.By.UserId, moment.At);
}
