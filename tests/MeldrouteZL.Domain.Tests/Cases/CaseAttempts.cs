using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>An attempt at each step with the method that takes it.</summary>
internal static class CaseAttempts
{
    /// <summary>What the method of this step answers.</summary>
    public static Refusal? Try(CaseStep step, CaseWorld world, Actor actor)
    {
        var (scenario, @case) = (world.Scenario, world.Case);
        var by = scenario.By(actor);
        return step switch
        {
            CaseStep.JoinCase => @case.Join(@case.Signals[0], "zelfde loods", by),
            CaseStep.UndoJoin => @case.UndoJoin(@case.Signals[0], "toch niet", by),
            CaseStep.AddVictim => @case.AddVictim(AgeBand.Unknown, Sex.Unknown, null, null, by),
            CaseStep.Assign => @case.Assign(actor.UserId, by),
            CaseStep.ClassifyProvisionally => @case.ClassifyProvisionally([Scenario.Proposal(@case.Victims[0], VictimClass.PotentialVictim)], by),
            CaseStep.ReturnClassification => @case.ReturnClassification("waarom?", by),
            CaseStep.ConfirmClassification => @case.ConfirmClassification(Scenario.Unchanged, null, by),
            CaseStep.Reclassify => @case.Reclassify(Scenario.Proposal(@case.Victims[0], VictimClass.ActualVictim), by),
            CaseStep.ConfirmReclassification => @case.ConfirmReclassification(Scenario.Unchanged, null, by),
            CaseStep.PutOnAgenda => @case.PutOnAgenda(scenario.Meeting(), "Wat nu?", by),
            CaseStep.HoldOver => @case.HoldOver(scenario.Meeting(), scenario.Meeting(week: 1), "geen tijd", by),
            CaseStep.Screen => @case.Screen(scenario.Meeting(MeetingStage.Held), Scenario.Result(), by),
            CaseStep.AppointFollowUp => @case.AppointFollowUp(TestRegion.Avim, by),
            CaseStep.AcceptFollowUp => @case.AcceptFollowUp(by),
            CaseStep.RaiseAcute => @case.RaiseAcute("nu", by),
            CaseStep.ConfirmAcute => @case.ConfirmAcute("gebeld", by),
            CaseStep.LowerAcute => @case.LowerAcute("toch niet", by),
            CaseStep.DecideAcute => @case.DecideAcute(Scenario.Decision(TestRegion.Avim), scenario.Meeting(), by),
            CaseStep.DiscussAfterCare => @case.DiscussAfterCare(scenario.Meeting(MeetingStage.Held), Scenario.Result(), by),
            CaseStep.OfferReferral => @case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.CareProvider), by),
            CaseStep.NotifyComensha => @case.NotifyComensha(Scenario.NotSent(@case.Victims[0]), "", _ => "", by),
            CaseStep.AssessSafety => @case.AssessSafety(SafetyFinding.Unknown, AssessmentDecision.HandOver, "nog onduidelijk", by),
            CaseStep.RecordInforming => @case.RecordInforming(@case.Victims[0].Id, new InformingDetails(InformingStep.NotInformed, null, null, null, "gevaar"), by),
            CaseStep.RecordAcuteCall => @case.RecordAcuteCall(new AcuteCallDetails(CallPartner.Avim, null, by.At, true, "komt eraan"), by),
            CaseStep.GiveFeedback => @case.GiveFeedback("dank", by),
            CaseStep.RecordIntervention => @case.RecordIntervention(Scenario.Closure(), by).Refusal,
            CaseStep.FinishIntervention => @case.FinishIntervention(null, new InterventionOutcome(null, "ging niet door"), by),
            CaseStep.Close => @case.Close(ClosingResult.HelpGiven, "klaar", by),
            CaseStep.Reopen => @case.Reopen("nieuw signaal", by),
            CaseStep.Shield => @case.Shield(by),
            CaseStep.ProposeDestruction => @case.ProposeDestruction("termijn voorbij", by),
            CaseStep.Destroy => @case.Destroy(by),
            CaseStep.OpenCase => Case.Open(@case.Signals[0], by).Refusal,
            CaseStep.ReferralAnswered => throw new ArgumentOutOfRangeException(nameof(step), "Answering goes through a referral."),
        };
    }
}
