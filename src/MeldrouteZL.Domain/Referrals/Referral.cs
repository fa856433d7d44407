using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>A case offered to another organisation for one kind of follow-up.</summary>
public sealed class Referral
{
    public const int PurposeMaxLength = 2000;
    public const int LegalBasisMaxLength = 400;
    public const int AnswerMaxLength = 2000;

    private readonly List<StatedCriterion> criteria = [];

    private Referral() => (Purpose, LegalBasis) = ("", "");

    internal Referral(Guid caseId, ReferralOffer offer, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, Kind, ReceiverOrganisationId, Track) = (caseId, offer.Kind, offer.ReceiverOrganisationId, offer.Track);
        (Purpose, LegalBasis) = (offer.Purpose, offer.LegalBasis);
        (SenderOrganisationId, OfferedBy, OfferedAt, LastStepAt) = (moment.By.OrganisationId, moment.By.UserId, moment.At, moment.At);
        DueAt = moment.Due(ReferralRoute.AnswerTerm);
        Stage = ReferralStage.Offered;
        Disclosure = new Disclosure(this, offer.Content, moment);
        criteria.AddRange(ReferralCriteria.Of(offer.Kind).Select(c => new StatedCriterion(this, c, offer.Motivations[c], moment)));
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public ReferralKind Kind { get; private set; }
    public ReferralStage Stage { get; private set; }
    public int SenderOrganisationId { get; private set; }
    public int ReceiverOrganisationId { get; private set; }
    public HouseTrack? Track { get; private set; }
    public string Purpose { get; private set; }
    public string LegalBasis { get; private set; }
    public Guid OfferedBy { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>When the receiver must have answered; once Veilig Thuis investigates, when it must be done.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? EscalatedAt { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Why it was refused or withdrawn, or the result.</summary>
    public string? Answer { get; private set; }
    public Disclosure? Disclosure { get; private set; }

    /// <summary>The criteria of the law with what both sides say of them; none for most kinds.</summary>
    public IReadOnlyList<StatedCriterion> Criteria => criteria;

    internal bool IsParty(Actor actor, ReferralParty party) => party switch
    {
        ReferralParty.Sender => actor.OrganisationId == SenderOrganisationId,
        ReferralParty.Receiver => actor.OrganisationId == ReceiverOrganisationId,
        ReferralParty.Clock => actor.IsClock,
    };

    internal void MustEndBy(DateTimeOffset due) => DueAt = due;

    // Called by the case, which grants and ends what follows from it.
    internal Refusal? Move(ReferralStep step, string? answer, Moment moment, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements = null)
    {
        if (ReferralRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        Stage = ReferralRoute.RuleFor(step).To ?? Stage;
        (LastStepAt, Answer) = (moment.At, answer ?? Answer);
        AnsweredBy = moment.By.IsClock ? AnsweredBy : moment.By.UserId;
        EscalatedAt = step == ReferralStep.Escalate ? moment.At : EscalatedAt;

        if (judgements is not null)
        {
            criteria.ForEach(c => c.Judge(judgements[c.Criterion], moment));
        }

        // What is not taken up is destroyed with the receiver (Besluit 1.16(1)(b), domain facts, section 12).
        if (step is ReferralStep.Refuse or ReferralStep.Withdraw)
        {
            Disclosure?.TakeBack(moment.At);
            criteria.ForEach(c => c.TakeBack(moment.At));
        }

        return null;
    }
}

/// <summary>What is offered to whom, why and on which ground.</summary>
public sealed record ReferralOffer
{
    public required ReferralKind Kind { get; init; }
    public required int ReceiverOrganisationId { get; init; }
    public HouseTrack? Track { get; init; }
    public required string Purpose { get; init; }
    public required string LegalBasis { get; init; }

    /// <summary>The exact text that goes to the receiver.</summary>
    public required string Content { get; init; }

    /// <summary>To what extent each criterion of its kind is met.</summary>
    public IReadOnlyDictionary<ReferralCriterion, string> Motivations { get; init; } = new Dictionary<ReferralCriterion, string>();

    /// <summary>Whether who refers checked that the facts are correct.</summary>
    public bool FactsChecked { get; init; }
}

/// <summary>The exact copy of what was sent, with its purpose and ground (R165). Never changed.</summary>
public sealed class Disclosure
{
    public const int ContentMaxLength = 8000;

    private Disclosure() => Content = "";

    internal Disclosure(Referral referral, string content, Moment moment)
    {
        ReferralId = referral.Id;
        (CaseId, Content, SentAt) = (referral.CaseId, content, moment.At);
        (SenderOrganisationId, ReceiverOrganisationId) = (referral.SenderOrganisationId, referral.ReceiverOrganisationId);
    }

    public Guid ReferralId { get; private set; }
    public Guid CaseId { get; private set; }
    public int SenderOrganisationId { get; private set; }
    public int ReceiverOrganisationId { get; private set; }
    public string Content { get; private set; }
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When the receiver's copy was taken back; null while the receiver may read it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    internal void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}
