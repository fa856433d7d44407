using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Domain.Cases;

// Who is waited for, and until when: the sort key of each organisation's work list.
public sealed partial class Case
{
    private bool ReportersAnswered => signals.Count > 0 && signals.TrueForAll(s => s.FeedbackGivenAt is not null);

    // Two clocks do not start at the step. Veilig Thuis has its days from receipt, however long the signal lay there
    // before a case was opened; the reporter counts from the opening of the case.
    private DateTimeOffset Due(CaseStep step, TermKind clock, Moment moment) => (step, clock) switch
    {
        (CaseStep.OpenCase, TermKind.VeiligThuisAssessment) => moment.Region.Terms.Due(clock, signals[0].ForwardedAt ?? moment.At),
        (_, TermKind.FeedbackToReporter) => FeedbackDue(moment),
        _ => moment.Due(clock),
    };

    private DateTimeOffset FeedbackDue(Moment moment) => moment.Region.Terms.Due(TermKind.FeedbackToReporter, OpenedAt);

    private void WaitFor(IReadOnlyList<int> organisations, DateTimeOffset due)
    {
        foreach (var grant in access)
        {
            grant.WaitUntil(grant.IsLive && organisations.Contains(grant.OrganisationId) ? due : AccessGrant.NoTerm);
        }

        foreach (var referral in referrals.Where(r => r.Stage == ReferralStage.Offered))
        {
            WaitForReferral(referral.ReceiverOrganisationId, referral.DueAt);
        }
    }

    // A referral never gives more time than there was.
    private void WaitForReferral(int organisationId, DateTimeOffset due)
    {
        foreach (var grant in access.Where(a => a.IsLive && a.OrganisationId == organisationId && a.DueAt > due))
        {
            grant.WaitUntil(due);
        }
    }

    // A term that was met is over; its owner is then waited for until the reporters are answered (R27).
    private void Met(int organisationId, DateTimeOffset? due, Moment moment)
    {
        var next = organisationId == OwnerOrganisationId && !ReportersAnswered ? FeedbackDue(moment) : AccessGrant.NoTerm;
        foreach (var grant in access.Where(a => a.IsLive && a.OrganisationId == organisationId && a.DueAt == due))
        {
            grant.WaitUntil(next);
        }
    }
}
