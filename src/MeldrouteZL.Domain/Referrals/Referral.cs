using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>A case offered to another organisation for one kind of follow-up.</summary>
public sealed partial class Referral
{
    public const int PurposeMaxLength = 2000;
    public const int LegalBasisMaxLength = 400;
    public const int AnswerMaxLength = 2000;

    public const int ExternalReferenceMaxLength = 60;

    private readonly List<StatedCriterion> criteria = [];
    private readonly List<Disclosure> disclosures = [];

    private Referral() => (Purpose, LegalBasis) = ("", "");

    internal Referral(Guid caseId, ReferralOffer offer, OrganisationKind receiver, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, Kind, ReceiverOrganisationId, Track) = (caseId, offer.Kind, offer.ReceiverOrganisationId, offer.Track);
        (Purpose, LegalBasis) = (offer.Purpose, offer.LegalBasis);
        (SenderOrganisationId, OfferedBy, OfferedAt, LastStepAt) = (moment.By.OrganisationId, moment.By.UserId, moment.At, moment.At);
        DueAt = moment.Due(ReferralRoute.AnswerTerm);
        Stage = ReferralStage.Offered;
        (SubmissionTrack, SubmissionState) = offer.Kind == ReferralKind.Riec ? (offer.SubmissionTrack ?? Referrals.SubmissionTrack.InformationSquare, Referrals.SubmissionState.Submitted) : default((SubmissionTrack?, SubmissionState?));
        disclosures.Add(new Disclosure(this, offer.Sending, null, receiver, moment));
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

    /// <summary>The number under which the receiver handles it in a system of its own; no content (R93, R94).</summary>
    public string? ExternalReference { get; private set; }

    /// <summary>What was sent with it, and what was added later, in the order of sending.</summary>
    public IReadOnlyList<Disclosure> Disclosures => disclosures;

    /// <summary>What went with the offer; null for who may not read it.</summary>
    public Disclosure? Disclosure => disclosures.Find(d => d.Version == 1);

    /// <summary>The criteria of the law with what both sides say of them; none for most kinds.</summary>
    public IReadOnlyList<StatedCriterion> Criteria => criteria;

    internal bool IsParty(Actor actor, ReferralParty party) => party switch
    {
        ReferralParty.Sender => actor.OrganisationId == SenderOrganisationId,
        ReferralParty.Receiver => actor.OrganisationId == ReceiverOrganisationId,
        ReferralParty.Either => actor.OrganisationId == SenderOrganisationId || actor.OrganisationId == ReceiverOrganisationId,
        ReferralParty.Clock => actor.IsClock,
    };

    /// <summary>Whether this kind is handled in a system of the receiver, of which only the number is kept here (R93, R94).</summary>
    public static bool HasExternalReference(ReferralKind kind) => kind is ReferralKind.CriminalInvestigation or ReferralKind.LabourInspection;

    internal void MustEndBy(DateTimeOffset due) => DueAt = due;

    internal void Refer(string? reference) => ExternalReference = HasExternalReference(Kind) && !string.IsNullOrWhiteSpace(reference) ? reference.Trim() : ExternalReference;

    internal void Widen(Addition addition, OrganisationKind receiver, Moment moment) =>
        disclosures.Add(new Disclosure(this, addition.Sending, (addition.Purpose, addition.LegalBasis), receiver, moment));

    /// <summary>Takes back whole disclosures and single lines, by their ids.</summary>
    /// <returns>Whether the receiver held any of it.</returns>
    internal bool Narrow(IReadOnlyCollection<Guid> named, DateTimeOffset at)
    {
        var held = disclosures.Where(d => d.TakenBackAt is null && (named.Contains(d.Id) || d.Lines.Any(l => l.TakenBackAt is null && named.Contains(l.Id)))).ToList();
        foreach (var disclosure in held)
        {
            if (named.Contains(disclosure.Id))
            {
                disclosure.TakeBack(at);
            }
            else
            {
                disclosure.TakeBack(named, at);
            }
        }

        return held.Count > 0;
    }

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
            disclosures.ForEach(d => d.TakeBack(moment.At));
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

    /// <summary>Only for the RIEC; null for its entrance, the Informatieplein.</summary>
    public SubmissionTrack? SubmissionTrack { get; init; }
    public required string Purpose { get; init; }
    public required string LegalBasis { get; init; }

    /// <summary>What the sender writes to the receiver; may be empty when fields go.</summary>
    public required string Content { get; init; }

    /// <summary>The fields of the case that go with it.</summary>
    public IReadOnlyList<OutgoingLine> Lines { get; init; } = [];

    /// <inheritdoc cref="Sending.IsAsSeen"/>
    public bool IsAsSeen { get; init; } = true;

    /// <summary>To what extent each criterion of its kind is met.</summary>
    public IReadOnlyDictionary<ReferralCriterion, string> Motivations { get; init; } = new Dictionary<ReferralCriterion, string>();

    /// <summary>Whether who refers checked that the facts are correct.</summary>
    public bool FactsChecked { get; init; }

    internal Sending Sending => new(Lines, Content) { IsAsSeen = IsAsSeen };
}

/// <summary>What is sent later, beside what went with the offer, with why and on which ground.</summary>
public sealed record Addition(Sending Sending, string Purpose, string LegalBasis);
