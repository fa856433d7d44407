using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Domain.Cases;

// What is sent of it later, and what is taken back, while a referral is open (R165).
public sealed partial class Case
{
    /// <summary>Sends the receiver of a referral more than it got: a next version beside the first.</summary>
    public Refusal? WidenReferral(Referral referral, Addition addition, Moment moment)
    {
        if (ReferralRoute.RefusalOf(referral, ReferralStep.Widen, moment.By) is { } refusal)
        {
            return refusal;
        }

        var receiver = moment.Region.Get(referral.ReceiverOrganisationId).Kind;
        if ((addition.Sending.RefusalTo(receiver, moment) ?? Move(CaseStep.ReferralAnswered, moment, null, ReferralStep.Widen)) is { } refused)
        {
            return refused;
        }

        referral.Widen(addition, receiver, moment);
        return null;
    }

    /// <summary>Takes fields, or all of one sending, back from the receiver. What was sent stays recorded.</summary>
    /// <param name="named">Ids of lines, and of disclosures of which everything goes.</param>
    public Refusal? NarrowReferral(Referral referral, IReadOnlyCollection<Guid> named, string why, Moment moment)
    {
        if ((ReferralRoute.RefusalOf(referral, ReferralStep.Narrow, moment.By) ?? CaseRoute.RefusalOf(this, CaseStep.ReferralAnswered, moment.By)) is { } refusal)
        {
            return refusal;
        }

        return referral.Narrow(named, moment.At) ? Move(CaseStep.ReferralAnswered, moment, why, ReferralStep.Narrow) : Refusal.NothingToTakeBack;
    }

    /// <summary>Records how far the RIEC is with a submission (R108-R110).</summary>
    public Refusal? RecordSubmission(Referral referral, SubmissionState state, DateOnly on, Moment moment)
    {
        if ((ReferralRoute.RefusalOf(referral, ReferralStep.RecordSubmission, moment.By) ?? referral.RefusalOf(state, on, moment)
            ?? Move(CaseStep.ReferralAnswered, moment, null, ReferralStep.RecordSubmission)) is { } refusal)
        {
            return refusal;
        }

        referral.Record(state, on);
        return null;
    }
}
