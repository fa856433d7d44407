using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>
/// What decides whether a case is ready to be closed. Screens ask the same question as the entity without loading the
/// whole case.
/// </summary>
/// <param name="Classes">The class that counts of each victim; null for a victim without one.</param>
/// <param name="ProposalsDecided">Whether no proposed class waits for the second pair of eyes.</param>
/// <param name="ReferralsEnded">Whether no referral is offered or being worked on.</param>
/// <param name="SourcesAnswered">Whether everybody who gave a signal has heard what became of it (R27).</param>
/// <param name="ComenshaSettled">Whether every victim of class 3 or 4 was notified to CoMensha, or not for a reason; who waits for consent is neither.</param>
public sealed record ClosingChecks(
    CaseStage Stage, IReadOnlyCollection<VictimClass?> Classes, bool ProposalsDecided, bool ReferralsEnded, bool SourcesAnswered, bool ComenshaSettled)
{
    /// <summary>What must be done first; empty when nothing stands in the way.</summary>
    public IEnumerable<Refusal> Missing
    {
        get
        {
            if (Stage == CaseStage.Classified && Classes.Any(c => c != VictimClass.NoTrafficking))
            {
                yield return Refusal.OnlyClassOneClosesUnscreened;
            }

            if (!ProposalsDecided)
            {
                yield return Refusal.ProposalPending;
            }

            if (!ReferralsEnded)
            {
                yield return Refusal.ReferralsStillOpen;
            }

            if (!SourcesAnswered)
            {
                yield return Refusal.FeedbackMissing;
            }

            if (!ComenshaSettled)
            {
                yield return Refusal.ComenshaStillOpen;
            }
        }
    }
}
