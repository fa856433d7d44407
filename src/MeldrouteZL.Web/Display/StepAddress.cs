using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>The last part of the address of each step's page; null for steps that are no page of their own.</summary>
public static class StepAddress
{
    public static string? Of(CaseStep step) => step switch
    {
        CaseStep.OpenCase or CaseStep.ReferralAnswered or CaseStep.Shield => null,
        CaseStep.JoinCase => "signaal-toevoegen",
        CaseStep.UndoJoin => "signaal-losmaken",
        CaseStep.AddVictim => "slachtoffer-toevoegen",
        CaseStep.Assign => "toewijzen",
        CaseStep.ClassifyProvisionally => "voorlopig-classificeren",
        CaseStep.ReturnClassification => "classificatie-terugsturen",
        CaseStep.ConfirmClassification => "classificatie-vaststellen",
        CaseStep.Reclassify => "herclassificeren",
        CaseStep.ConfirmReclassification => "herclassificatie-vaststellen",
        CaseStep.PutOnAgenda => "agenderen",
        CaseStep.HoldOver => "aanhouden",
        CaseStep.Screen => "screenen",
        CaseStep.AppointFollowUp => "opvolger-aanwijzen",
        CaseStep.AcceptFollowUp => "opvolging-aannemen",
        CaseStep.RaiseAcute => "acuut-melden",
        CaseStep.ConfirmAcute => "acuut-bevestigen",
        CaseStep.LowerAcute => "acuut-afschalen",
        CaseStep.DecideAcute => "acuut-besluiten",
        CaseStep.DiscussAfterCare => "nazorg-bespreken",
        CaseStep.OfferReferral => "verwijzen",
        CaseStep.NotifyComensha => "comensha-melding",
        CaseStep.AssessSafety => "veiligheid-beoordelen",
        CaseStep.RecordInforming => "inlichten",
        CaseStep.RecordAcuteCall => "acuut-bellen",
        CaseStep.GiveFeedback => "terugkoppelen",
        CaseStep.RecordIntervention => "interventie-vastleggen",
        CaseStep.FinishIntervention => "interventie-afronden",
        CaseStep.Close => "afsluiten",
        CaseStep.Reopen => "heropenen",
        CaseStep.ProposeDestruction => "vernietiging-voorstellen",
        CaseStep.Destroy => "vernietigen",
    };

    public static string? Of(SignalStep step) => step switch
    {
        SignalStep.Register or SignalStep.Expire => null,
        SignalStep.HandToAttentionOfficer => "naar-aandachtsfunctionaris",
        SignalStep.StartInternalRoute => "interne-route-starten",
        SignalStep.SettleInternally => "intern-afhandelen",
        SignalStep.Forward => "doorsturen",
        SignalStep.Withdraw => "intrekken",
    };

    public static string? Of(ReferralStep step) => step switch
    {
        ReferralStep.Offer or ReferralStep.Escalate => null, // offered from the case; silence needs no page
        ReferralStep.Accept => "aannemen",
        ReferralStep.Refuse => "weigeren",
        ReferralStep.Withdraw => "intrekken",
        ReferralStep.Complete => "afronden",
        ReferralStep.Widen => "aanvullen",
        ReferralStep.Narrow => "terughalen",
        ReferralStep.RecordSubmission => "stand",
    };

    public static string? Of(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Shield => null,
        TrajectoryStep.Open => "openen",
        TrajectoryStep.Activate => "starten",
        TrajectoryStep.Close => "afsluiten",
        TrajectoryStep.ProposeDestruction => "vernietiging-voorstellen",
        TrajectoryStep.Destroy => "vernietigen",
        TrajectoryStep.StartIntake => "intake",
        TrajectoryStep.Pause => "pauzeren",
        TrajectoryStep.Resume => "hervatten",
        TrajectoryStep.BeginClosing => "afronden",
        TrajectoryStep.RecordBasis => "toestemming",
        TrajectoryStep.ReviseFacts => "gegevens",
        TrajectoryStep.SetMonitoring => "monitoring",
        TrajectoryStep.RecordContact => "contact",
        TrajectoryStep.RecordProcedure => "procedure",
        TrajectoryStep.RecordReflection => "bedenktijd",
    };
}
