using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>To what extent one criterion is met, by who refers, and the judgement of who receives. Part of what was sent.</summary>
public sealed class StatedCriterion
{
    public const int MotivationMaxLength = 2000;

    private StatedCriterion() => Motivation = "";

    internal StatedCriterion(Referral referral, ReferralCriterion criterion, string motivation, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (ReferralId, CaseId) = (referral.Id, referral.CaseId);
        (SenderOrganisationId, ReceiverOrganisationId) = (referral.SenderOrganisationId, referral.ReceiverOrganisationId);
        (Criterion, Motivation) = (criterion, motivation);
        (FactsCheckedBy, FactsCheckedAt) = (moment.By.UserId, moment.At);
    }

    public Guid Id { get; private set; }
    public Guid ReferralId { get; private set; }
    public Guid CaseId { get; private set; }
    public int SenderOrganisationId { get; private set; }
    public int ReceiverOrganisationId { get; private set; }
    public ReferralCriterion Criterion { get; private set; }
    public string Motivation { get; private set; }

    /// <summary>Who checked that the facts in it are correct before it was sent (Besluit Wgs, article 1.6).</summary>
    public Guid FactsCheckedBy { get; private set; }
    public DateTimeOffset FactsCheckedAt { get; private set; }

    /// <summary>Null until the receiver answers.</summary>
    public CriterionJudgement? Judgement { get; private set; }
    public Guid? JudgedBy { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }

    /// <summary>When the receiver's copy was taken back; null while the receiver may read it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    internal void Judge(CriterionJudgement judgement, Moment moment) => (Judgement, JudgedBy, JudgedAt) = (judgement, moment.By.UserId, moment.At);

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}
