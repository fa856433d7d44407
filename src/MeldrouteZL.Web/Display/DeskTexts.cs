using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for what Veilig Thuis records at its desk.</summary>
public static class DeskTexts
{
    public static string Of(SignalChannel channel) => channel switch
    {
        SignalChannel.Telephone => "Telefoon",
        SignalChannel.WalkIn => "Aan de balie",
        SignalChannel.Mail => "E-mail of brief",
        SignalChannel.Forwarded => "Doorgestuurd door een gemeente",
        SignalChannel.PublicForm => "Openbaar formulier",
        SignalChannel.PartnerOrganisation => "Partnerorganisatie",
        SignalChannel.OwnObservation => "Zelf gezien of gehoord",
    };

    public static string Of(SafetyFinding finding) => finding switch
    {
        SafetyFinding.Acute => "Acuut onveilig",
        SafetyFinding.Structural => "Structureel onveilig",
        SafetyFinding.NoneSeen => "Geen onveiligheid gezien",
        SafetyFinding.Unknown => "Nog niet te zeggen",
    };

    public static string Of(AssessmentDecision decision) => decision switch
    {
        AssessmentDecision.OwnInvestigation => "Zelf onderzoek doen",
        AssessmentDecision.AskChildProtection => "De Raad voor de Kinderbescherming om onderzoek vragen",
        AssessmentDecision.ConditionsAndFollowUp => "Voorwaarden en vervolg",
        AssessmentDecision.HandOver => "Overdragen, bijvoorbeeld aan een lokaal team of lopende hulp",
        AssessmentDecision.EndOfInvolvement => "Einde betrokkenheid",
    };

    public static string Of(CallPartner partner) => partner switch
    {
        CallPartner.VeiligThuis => "Veilig Thuis",
        CallPartner.Avim => "AVIM",
        CallPartner.LabourInspectorate => "Arbeidsinspectie",
        CallPartner.CareCoordinator => "Zorgcoördinator",
        CallPartner.DispatchRoom => "Meldkamer",
        CallPartner.Other => "Iemand anders",
    };

    public static string Of(InformingStep step) => step switch
    {
        InformingStep.Informed => "De persoon is ingelicht",
        InformingStep.Extended => "De termijn wordt verlengd",
        InformingStep.NotInformed => "De persoon wordt niet ingelicht",
    };

    public static string Of(InformedHow how) => how switch
    {
        InformedHow.Conversation => "In een gesprek",
        InformedHow.Telephone => "Met een telefoongesprek",
        InformedHow.Letter => "Met een brief",
        InformedHow.ThroughSomebodyElse => "Door iemand anders, zoals een hulpverlener of ouder",
    };

    public static string Of(TermKind kind) => kind switch
    {
        TermKind.DraftWarning => "Waarschuwen dat een concept vervalt",
        TermKind.DraftExpiry => "Concept bewaren",
        TermKind.AttentionOfficerAnswer => "Antwoord van de aandachtsfunctionaris aan de collega",
        TermKind.InternalRoute => "Interne route",
        TermKind.VeiligThuisAssessment => "Beoordeling door Veilig Thuis",
        TermKind.AcuteAnswer => "Antwoord op een acute melding",
        TermKind.MinutesFixed => "Verslag van het screeningsoverleg vaststellen",
        TermKind.OwnerAccepts => "Opvolging aannemen",
        TermKind.ReferralAnswer => "Antwoord op een verwijzing",
        TermKind.FeedbackToReporter => "Terugkoppeling aan de melder",
        TermKind.Investigation => "Onderzoek door Veilig Thuis",
        TermKind.Shielding => "Afschermen na afsluiten",
        TermKind.RequestAnswer => "Antwoord op een verzoek van een betrokkene",
        TermKind.RequestAnswerExtended => "Antwoord op een verzoek, na verlengen",
        TermKind.DestructionOnRequest => "Vernietigen op verzoek van een cliënt",
        TermKind.BreachNotification => "Datalek melden",
        TermKind.EmergencyAccess => "Noodtoegang",
        TermKind.ReporterOpening => "Zien wie de melder is",
        TermKind.PublicReportCode => "Code van een openbare melding",
        TermKind.InformPerson => "Persoon inlichten over vastgelegde gegevens",
        TermKind.InformPersonExtension => "Inlichten van een persoon verlengen",
        TermKind.ContactLight => "Contact in een traject, lichte monitoring",
        TermKind.ContactNormal => "Contact in een traject, gewone monitoring",
        TermKind.ContactIntensive => "Contact in een traject, intensieve monitoring",
        TermKind.ConsentWait => "Toestemming voor een traject",
        TermKind.ReflectionPeriod => "Bedenktijd",
        TermKind.ReflectionPeriodDublin => "Bedenktijd bij een Dublinprocedure",
        TermKind.PoliceReport => "Melden bij de politie in de bedenktijd",
        TermKind.FeedbackToColleague => "Terugkoppeling aan de collega",
        TermKind.ComenshaConfirmation => "Bevestiging van een melding door CoMensha",
        TermKind.GuestInvitation => "Uitnodiging van een gast van de screeningstafel",
        TermKind.PracticeClearing => "Oefengegevens opruimen",
    };
}
