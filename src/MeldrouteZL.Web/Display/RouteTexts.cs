using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for stages and steps: one line per member.</summary>
public static class RouteTexts
{
    /// <summary>What happened in a case, for its timeline: an answer to a referral says which.</summary>
    public static string Of(CaseEvent happened) => happened.Answer is { } answer ? HappenedBy(answer) : Of(happened.Step);

    private static string HappenedBy(ReferralStep answer) => answer switch
    {
        ReferralStep.Accept => "Verwijzing aangenomen",
        ReferralStep.Refuse => "Verwijzing geweigerd",
        ReferralStep.Withdraw => "Verwijzing ingetrokken",
        ReferralStep.Complete => "Verwijzing afgerond",
        ReferralStep.Escalate => "Nog geen antwoord op de verwijzing",
        ReferralStep.Widen => "Verwijzing aangevuld",
        ReferralStep.Narrow => "Gegevens teruggehaald bij de ontvanger",
        ReferralStep.RecordSubmission => "Stand bij het RIEC vastgelegd",
        ReferralStep.Offer => Of(CaseStep.OfferReferral),
    };

    public static string Of(SignalStage stage) => stage switch
    {
        SignalStage.Draft => "Concept",
        SignalStage.InternalRoute => "In interne route",
        SignalStage.SettledInternally => "Intern afgehandeld",
        SignalStage.Forwarded => "Doorgestuurd naar Veilig Thuis",
        SignalStage.Withdrawn => "Ingetrokken",
        SignalStage.Expired => "Verlopen",
    };

    public static string Of(SignalStep step) => step switch
    {
        SignalStep.Register => "Signaal registreren",
        SignalStep.HandToAttentionOfficer => "Naar de aandachtsfunctionaris",
        SignalStep.StartInternalRoute => "Interne route starten",
        SignalStep.SettleInternally => "Intern afhandelen",
        SignalStep.Forward => "Doorsturen naar Veilig Thuis",
        SignalStep.Withdraw => "Intrekken",
        SignalStep.Expire => "Concept verlopen",
    };

    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.AtVeiligThuis => "Bij Veilig Thuis",
        CaseStage.ProvisionallyClassified => "Voorlopig geclassificeerd",
        CaseStage.Classified => "Geclassificeerd",
        CaseStage.OnAgenda => "Op de agenda",
        CaseStage.Screened => "Gescreend",
        CaseStage.InFollowUp => "In opvolging",
        CaseStage.Closed => "Afgesloten",
        CaseStage.Shielded => "Afgeschermd",
        CaseStage.Destroyed => "Vernietigd",
    };

    public static string Of(CaseStep step) => step switch
    {
        CaseStep.OpenCase => "Casus openen",
        CaseStep.JoinCase => "Signaal toevoegen",
        CaseStep.UndoJoin => "Signaal losmaken",
        CaseStep.AddVictim => "Slachtoffer toevoegen",
        CaseStep.Assign => "Toewijzen",
        CaseStep.ClassifyProvisionally => "Voorlopig classificeren",
        CaseStep.ReturnClassification => "Classificatie terugsturen",
        CaseStep.ConfirmClassification => "Classificatie vaststellen",
        CaseStep.Reclassify => "Andere klasse voorstellen",
        CaseStep.ConfirmReclassification => "Andere klasse vaststellen",
        CaseStep.PutOnAgenda => "Agenderen",
        CaseStep.HoldOver => "Aanhouden",
        CaseStep.Screen => "Screenen",
        CaseStep.AppointFollowUp => "Opvolger aanwijzen",
        CaseStep.AcceptFollowUp => "Opvolging aannemen",
        CaseStep.RaiseAcute => "Acuut melden",
        CaseStep.ConfirmAcute => "Acuut bevestigen",
        CaseStep.LowerAcute => "Acuut afschalen",
        CaseStep.DecideAcute => "Acuut besluiten",
        CaseStep.DiscussAfterCare => "Nazorg bespreken",
        CaseStep.OfferReferral => "Verwijzen",
        CaseStep.NotifyComensha => "CoMensha-melding vastleggen",
        CaseStep.GiveFeedback => "Terugkoppelen",
        CaseStep.Close => "Afsluiten",
        CaseStep.Reopen => "Heropenen",
        CaseStep.Shield => "Afschermen",
        CaseStep.ProposeDestruction => "Vernietiging voorstellen",
        CaseStep.Destroy => "Vernietigen",
        CaseStep.ReferralAnswered => "Verwijzing beantwoord",
        CaseStep.AssessSafety => "Veiligheid beoordelen",
        CaseStep.RecordInforming => "Inlichten vastleggen",
        CaseStep.RecordAcuteCall => "Acuut gesprek vastleggen",
        CaseStep.RecordIntervention => "Interventie vastleggen",
        CaseStep.FinishIntervention => "Interventie afronden",
    };

    public static string Of(AcuteLane lane) => lane switch
    {
        AcuteLane.None => "Niet acuut",
        AcuteLane.Raised => "Acuut gemeld",
        AcuteLane.Confirmed => "Acuut",
    };

    public static string Of(MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => "Gepland",
        MeetingStage.AgendaOpen => "Agenda open",
        MeetingStage.AgendaFixed => "Agenda vastgesteld",
        MeetingStage.Held => "Gehouden",
        MeetingStage.MinutesFixed => "Verslag vastgesteld",
    };

    public static string Of(MeetingStep step) => step switch
    {
        MeetingStep.Plan => "Overleg plannen",
        MeetingStep.OpenAgenda => "Agenda openen",
        MeetingStep.FixAgenda => "Agenda vaststellen en beginnen",
        MeetingStep.Hold => "Overleg afronden",
        MeetingStep.FixMinutes => "Verslag vaststellen",
    };

    public static string Of(ReferralStage stage) => stage switch
    {
        ReferralStage.Offered => "Aangeboden",
        ReferralStage.Accepted => "Aangenomen",
        ReferralStage.Refused => "Geweigerd",
        ReferralStage.Withdrawn => "Ingetrokken",
        ReferralStage.Completed => "Afgerond",
    };

    public static string Of(ReferralStep step) => step switch
    {
        ReferralStep.Offer => "Aanbieden",
        ReferralStep.Accept => "Aannemen",
        ReferralStep.Refuse => "Weigeren",
        ReferralStep.Withdraw => "Intrekken",
        ReferralStep.Complete => "Afronden",
        ReferralStep.Escalate => "Niet op tijd beantwoord",
        ReferralStep.Widen => "Aanvullen",
        ReferralStep.Narrow => "Terughalen",
        ReferralStep.RecordSubmission => "Stand bij het RIEC vastleggen",
    };

    public static string Of(ReferralKind kind) => kind switch
    {
        ReferralKind.CareCoordination => "Zorgcoördinatie",
        ReferralKind.WeighingTeam => "Regionale weegploeg",
        ReferralKind.CareAndSafetyHouse => "Zorg- en Veiligheidshuis",
        ReferralKind.LocalAdministrative => "Lokale bestuurlijke aanpak",
        ReferralKind.Riec => "RIEC Informatieplein",
        ReferralKind.LocalCare => "Lokale zorg",
        ReferralKind.RegionalCare => "Regionale zorg",
        ReferralKind.CriminalInvestigation => "Strafrechtelijk onderzoek",
        ReferralKind.LabourInspection => "Onderzoek Arbeidsinspectie",
        ReferralKind.VeiligThuisInvestigation => "Onderzoek Veilig Thuis",
    };

    public static string Of(SubmissionTrack track) => track switch
    {
        SubmissionTrack.InformationSquare => "Informatieplein",
        SubmissionTrack.UnderminingTable => "Ondermijningstafel",
    };

    public static string Of(SubmissionState state) => state switch
    {
        SubmissionState.Submitted => "Ingebracht",
        SubmissionState.Weighed => "Gewogen",
        SubmissionState.Prioritised => "Prioriteit gegeven",
        SubmissionState.Discussed => "Besproken",
        SubmissionState.MeasureTaken => "Maatregel genomen",
        SubmissionState.NoMeasure => "Geen maatregel",
    };

    public static string Of(HouseTrack track) => track switch
    {
        HouseTrack.Safety => "Veiligheid",
        HouseTrack.PersonCentred => "PGA/Top-X",
        HouseTrack.Care => "Zorg",
    };

    public static string Of(TrajectoryStage stage) => stage switch
    {
        TrajectoryStage.Registered => "Aangemeld",
        TrajectoryStage.Intake => "Intake",
        TrajectoryStage.Active => "Actief",
        TrajectoryStage.OnHold => "Gepauzeerd",
        TrajectoryStage.Closing => "In afronding",
        TrajectoryStage.Closed => "Afgesloten",
        TrajectoryStage.Shielded => "Afgeschermd",
        TrajectoryStage.Destroyed => "Vernietigd",
    };

    public static string Of(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Open => "Traject openen",
        TrajectoryStep.StartIntake => "Intake beginnen",
        TrajectoryStep.Activate => "Traject starten",
        TrajectoryStep.Pause => "Traject pauzeren",
        TrajectoryStep.Resume => "Traject hervatten",
        TrajectoryStep.BeginClosing => "Traject afronden",
        TrajectoryStep.Close => "Traject afsluiten",
        TrajectoryStep.Shield => "Traject afschermen",
        TrajectoryStep.ProposeDestruction => "Vernietiging voorstellen",
        TrajectoryStep.Destroy => "Traject vernietigen",
        TrajectoryStep.RecordBasis => "Toestemming vastleggen",
        TrajectoryStep.ReviseFacts => "Gegevens van de intake wijzigen",
        TrajectoryStep.SetMonitoring => "Monitoring instellen",
        TrajectoryStep.RecordContact => "Contact vastleggen",
        TrajectoryStep.RecordProcedure => "Procedure bijwerken",
        TrajectoryStep.RecordReflection => "Bedenktijd bijwerken",
    };

    public static string Of(DestructionGround ground) => ground switch
    {
        DestructionGround.TermOver => "De bewaartermijn is voorbij",
        DestructionGround.AskedByVictim => "Het slachtoffer heeft erom gevraagd",
        DestructionGround.OpenedInError => "Het traject is per ongeluk geopend",
    };

    public static string Of(Role role) => role switch
    {
        Role.System => "Systeem",
        Role.Reporter => "medewerker gemeente",
        Role.AttentionOfficer => "aandachtsfunctionaris",
        Role.AdministrativeCoordinator => "coördinator bestuurlijke aanpak",
        Role.VtEmployee => "medewerker Veilig Thuis",
        Role.VtAttentionOfficer => "aandachtsfunctionaris Veilig Thuis",
        Role.TableSecretary => "secretaris screeningstafel",
        Role.AvimOfficer => "medewerker AVIM",
        Role.CareCoordinator => "zorgcoördinator",
        Role.WeighingTeamMember => "lid weegploeg",
        Role.ProcessDirector => "procesregisseur",
        Role.LabourInspector => "inspecteur Arbeidsinspectie",
        Role.RiecOfficer => "medewerker RIEC",
        Role.ComenshaOfficer => "medewerker CoMensha",
        Role.CareProfessional => "hulpverlener",
        Role.ChainDirector => "ketenregisseur",
        Role.PolicyOfficer => "beleidsmedewerker",
        Role.PrivacyOfficer => "functionaris gegevensbescherming",
        Role.FunctionalAdministrator => "functioneel beheerder",
    };

    public static string Of(CaseParty party) => party switch
    {
        CaseParty.Registrar => "Veilig Thuis",
        CaseParty.Avim => "AVIM",
        CaseParty.CareCoordination => "Zorgcoördinatie",
        CaseParty.Source => "Wie het signaal gaf",
        CaseParty.Owner => "De opvolger",
        CaseParty.Holder => "Wie een verwijzing heeft aangenomen",
        CaseParty.Self => "Wie de stap zet",
        CaseParty.Informed => "Iedereen met inzage",
        CaseParty.Clock => "Het systeem",
    };
}
