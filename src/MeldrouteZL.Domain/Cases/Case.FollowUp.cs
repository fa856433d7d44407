using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Domain.Cases;

// What follows after the table: referrals, closing, retention.
public sealed partial class Case
{
    /// <summary>Offers the case to another organisation: it gets the status, the offer and the exact copy sent; the rest on acceptance.</summary>
    public Refusal? OfferReferral(ReferralOffer offer, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.OfferReferral, moment.By) is { } refusal)
        {
            return refusal;
        }

        var parties = ReferralRoute.PartiesOf(offer.Kind);
        var receiver = moment.Region.Organisations.FirstOrDefault(o => o.Id == offer.ReceiverOrganisationId);
        if (receiver is null || !parties.Receivers.Contains(receiver.Kind))
        {
            return Refusal.ReceiverDoesNotFit;
        }

        if (!parties.Senders.Contains(moment.By.Kind))
        {
            return Refusal.SenderMayNotOffer;
        }

        if (referrals.Any(r => r.Kind == offer.Kind && r.ReceiverOrganisationId == receiver.Id && r.Stage.IsOpen()))
        {
            return Refusal.AlreadyOffered;
        }

        if (ReferralCriteria.RefusalOf(offer) is { } incomplete)
        {
            return incomplete;
        }

        if (offer.Sending.RefusalTo(receiver.Kind, moment) is { } withheld)
        {
            return withheld;
        }

        Enter(CaseStep.OfferReferral, Stage, moment, null);
        var referral = new Referral(Id, offer, receiver.Kind, moment);
        referrals.Add(referral);
        Grant(receiver.Id, DataGroups.Status, moment, CaseStep.OfferReferral);
        WaitForReferral(receiver.Id, referral.DueAt);
        Tidy();
        return null;
    }

    /// <param name="judgements">Of every criterion of its kind; of kinds without criteria none are needed.</param>
    /// <param name="reference">The receiver's own number; kept of kinds that have one.</param>
    public Refusal? AcceptReferral(Referral referral, Moment moment, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements = null, string? reference = null)
    {
        if (Answer(referral, ReferralStep.Accept, null, moment, judgements) is { } refusal)
        {
            return refusal;
        }

        referral.Refer(reference);
        Grant(referral.ReceiverOrganisationId, ReceiverProfile.Of(moment.By.Kind), moment, CaseStep.ReferralAnswered);
        AssignWithin(referral.ReceiverOrganisationId, moment.By.UserId);
        if (referral.Kind == ReferralKind.VeiligThuisInvestigation)
        {
            referral.MustEndBy(moment.Due(TermKind.Investigation));
            WaitForReferral(referral.ReceiverOrganisationId, referral.DueAt);
        }

        Tidy();
        return null;
    }

    /// <param name="judgements">Of every criterion of its kind; of kinds without criteria none are needed.</param>
    public Refusal? RefuseReferral(Referral referral, string why, Moment moment, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements = null) =>
        EndReferral(referral, ReferralStep.Refuse, why, moment, judgements);

    public Refusal? WithdrawReferral(Referral referral, string why, Moment moment) => EndReferral(referral, ReferralStep.Withdraw, why, moment);

    /// <summary>The receiver is done and says what came of it.</summary>
    /// <param name="reference">The receiver's own number, when it has one only now.</param>
    public Refusal? CompleteReferral(Referral referral, string result, Moment moment, string? reference = null)
    {
        var refusal = EndReferral(referral, ReferralStep.Complete, result, moment);
        if (refusal is null)
        {
            referral.Refer(reference);
        }

        return refusal;
    }

    /// <summary>Nobody answered in time: the sender must act.</summary>
    public Refusal? EscalateReferral(Referral referral, Moment moment)
    {
        if (Answer(referral, ReferralStep.Escalate, null, moment) is { } refusal)
        {
            return refusal;
        }

        WaitForReferral(referral.SenderOrganisationId, moment.At);
        return null;
    }

    public Refusal? Close(ClosingResult result, string explanation, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.Close, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (ClosingChecks.Missing.Cast<Refusal?>().FirstOrDefault() is { } missing)
        {
            return missing;
        }

        (Result, ClosedAt) = (result, moment.At);
        Enter(CaseStep.Close, Stage, moment, explanation);
        return null;
    }

    public Refusal? Reopen(string why, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.Reopen, moment.By) is { } refusal)
        {
            return refusal;
        }

        (Result, ClosedAt) = (null, null);
        OwnerOrganisationId ??= moment.By.OrganisationId;
        Enter(CaseStep.Reopen, Stage, moment, why);
        return null;
    }

    /// <summary>The clock takes a closed case out of sight, and its signals with it: they tell the same story.</summary>
    public Refusal? Shield(Moment moment)
    {
        var refusal = Move(CaseStep.Shield, moment, null);
        if (refusal is null)
        {
            signals.ForEach(s => s.Shield(moment));
        }

        return refusal;
    }

    /// <summary>The first of two persons releases a shielded case for destruction.</summary>
    public Refusal? ProposeDestruction(string why, Moment moment)
    {
        var refusal = HoldRefusal(CaseStep.ProposeDestruction, moment) ?? Move(CaseStep.ProposeDestruction, moment, null);
        if (refusal is null)
        {
            (DestructionProposedBy, DestructionReason) = (moment.By.UserId, why);
        }

        return refusal;
    }

    /// <summary>The second person destroys it: the number and the counts stay, the content goes.</summary>
    public Refusal? Destroy(Moment moment)
    {
        var refusal = HoldRefusal(CaseStep.Destroy, moment) is { } refused ? refused
            : DestructionProposedBy is null ? Refusal.NothingToConfirm
            : DestructionProposedBy == moment.By.UserId ? Refusal.SamePersonMayNotConfirm
            : Move(CaseStep.Destroy, moment, null);
        DestructionReason = refusal is null ? null : DestructionReason;
        return refusal;
    }

    // Who may not take the step hears nothing of a hold.
    private Refusal? HoldRefusal(CaseStep step, Moment moment) =>
        CaseRoute.RefusalOf(this, step, moment.By) ?? (HeldSince is null ? null : Refusal.UnderLegalHold);

    private ClosingChecks ClosingChecks => new(
        Stage,
        victims.ConvertAll(v => ClassOf(v.Id)),
        !Pending.Any(),
        referrals.TrueForAll(r => !r.Stage.IsOpen()),
        signals.TrueForAll(s => s.FeedbackGivenAt is not null),
        ComenshaSettled);

    private Refusal? EndReferral(Referral referral, ReferralStep step, string answer, Moment moment, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements = null)
    {
        if (Answer(referral, step, answer, moment, judgements) is { } refusal)
        {
            return refusal;
        }

        // Another open referral to the same organisation, or owning the case, is a reason of its own.
        var receiver = referral.ReceiverOrganisationId;
        var stillHolds = referrals.Any(r => r != referral && r.ReceiverOrganisationId == receiver && r.Stage == ReferralStage.Accepted);
        var stillOffered = referrals.Any(r => r != referral && r.ReceiverOrganisationId == receiver && r.Stage.IsOpen());
        foreach (var grant in access.Where(a => a.IsLive && a.OrganisationId == receiver))
        {
            if ((grant.Because == CaseStep.ReferralAnswered && !stillHolds) || (grant.Because == CaseStep.OfferReferral && !stillOffered))
            {
                grant.End(moment.At);
            }
        }

        Tidy();
        return null;
    }

    private Refusal? Answer(Referral referral, ReferralStep step, string? answer, Moment moment, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements = null)
    {
        if (ReferralRoute.RefusalOf(referral, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (ReferralCriteria.IsUnjudged(referral.Kind, step, judgements))
        {
            return Refusal.CriterionNotJudged;
        }

        // The case goes first: when it refuses, the referral has not moved.
        var refused = Move(CaseStep.ReferralAnswered, moment, answer, step) ?? referral.Move(step, answer, moment, judgements);
        if (refused is null && step != ReferralStep.Escalate)
        {
            Met(referral.ReceiverOrganisationId, referral.DueAt, moment);
            Met(referral.SenderOrganisationId, referral.EscalatedAt, moment);
        }

        return refused;
    }
}
