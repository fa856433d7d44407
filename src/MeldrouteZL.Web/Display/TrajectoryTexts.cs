using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>What a trajectory says, in Dutch.</summary>
public static class TrajectoryTexts
{
    public static string Of(SupportGround ground) => ground switch
    {
        SupportGround.NoConsentYet => "Nog geen toestemming: contact eerst",
        SupportGround.Consent => "Toestemming",
        SupportGround.LegalGround => "Andere grondslag",
    };

    public static string Of(ConsentGiver giver) => giver switch
    {
        ConsentGiver.Client => "De cliënt",
        ConsentGiver.Representative => "Ouder of voogd",
        ConsentGiver.ClientAndRepresentative => "De cliënt en ouder of voogd",
    };

    public static string Of(ConsentForm form) => form switch
    {
        ConsentForm.Spoken => "Mondeling",
        ConsentForm.Written => "Schriftelijk",
        ConsentForm.SpokenThroughInterpreter => "Mondeling, met een tolk",
    };

    public static string Of(SupportKind kind) => kind switch
    {
        SupportKind.Ambulatory => "Ambulant",
        SupportKind.InShelter => "In de opvang",
    };

    public static string Of(MunicipalityBecause because) => because switch
    {
        MunicipalityBecause.Registered => "De cliënt staat er ingeschreven",
        MunicipalityBecause.Found => "Nergens ingeschreven: daar aangetroffen",
        MunicipalityBecause.RegisteredElsewhere => "Ingeschreven buiten de regio",
    };

    public static string Of(ResidenceStanding residence) => residence switch
    {
        ResidenceStanding.Unknown => "Nog onbekend",
        ResidenceStanding.Lawful => "Ja, rechtmatig verblijf",
        ResidenceStanding.NotLawful => "Nee, geen rechtmatig verblijf",
    };

    public static string Of(MinorAnswer answer) => answer switch
    {
        MinorAnswer.Yes => "Ja, minderjarig",
        MinorAnswer.No => "Nee, 18 jaar of ouder",
        MinorAnswer.Unknown => "Nog onbekend",
    };

    /// <summary>Null for who it is not known of.</summary>
    public static MinorAnswer AnswerOf(bool? isMinor) => isMinor switch
    {
        true => MinorAnswer.Yes,
        false => MinorAnswer.No,
        null => MinorAnswer.Unknown,
    };

    public static string Of(TrajectoryEnd end) => end switch
    {
        TrajectoryEnd.AimsReached => "De doelen zijn bereikt",
        TrajectoryEnd.ClientStopped => "De cliënt wil geen begeleiding meer",
        TrajectoryEnd.UnknownDestination => "Met onbekende bestemming vertrokken",
        TrajectoryEnd.TakenOver => "Overgenomen door een andere regio of organisatie",
        TrajectoryEnd.NoConsent => "Er kwam geen toestemming",
        TrajectoryEnd.Returned => "Teruggekeerd naar het land van herkomst",
        TrajectoryEnd.Other => "Anders",
    };

    public static string Of(TrajectoryOutcome outcome) => outcome switch
    {
        TrajectoryOutcome.Better => "Beter dan bij het begin",
        TrajectoryOutcome.Same => "Ongeveer gelijk",
        TrajectoryOutcome.Worse => "Slechter dan bij het begin",
        TrajectoryOutcome.Unknown => "Niet bekend",
    };

    public static string Of(MonitoringLevel level) => level switch
    {
        MonitoringLevel.Light => "Licht",
        MonitoringLevel.Normal => "Gewoon",
        MonitoringLevel.Intensive => "Intensief",
    };

    /// <summary>The factors in words, one after the other.</summary>
    public static string Of(MonitoringFactors factors) => string.Join(", ", Factors.Where(f => factors.HasFlag(f.Factor)).Select(f => f.Text));

    /// <summary>Each factor with its text.</summary>
    public static IReadOnlyList<(MonitoringFactors Factor, string Text)> Factors { get; } =
    [
        (MonitoringFactors.HelperKnowsTargetGroup, "Hoe goed de hulpverlener de doelgroep kent"),
        (MonitoringFactors.CanConsult, "Of de hulpverlener met iemand kan overleggen"),
        (MonitoringFactors.DiscussesCases, "Of er geregeld casuïstiek wordt besproken"),
        (MonitoringFactors.KnowsOwnFiles, "Of de hulpverlener zicht heeft op de eigen dossiers"),
        (MonitoringFactors.KindOfProblems, "Wat voor problemen er zijn"),
    ];

    public static string Of(ContactManner manner) => manner switch
    {
        ContactManner.Phone => "Telefoon",
        ContactManner.Visit => "Bezoek",
        ContactManner.Message => "Bericht",
        ContactManner.MetElsewhere => "Elders ontmoet",
    };

    public static string Of(ContactPartner partner) => partner switch
    {
        ContactPartner.Client => "Cliënt",
        ContactPartner.Provider => "Hulpverlener",
        ContactPartner.Family => "Familie",
        ContactPartner.Other => "Iemand anders",
    };

    public static string Of(Procedure procedure) => procedure switch
    {
        Procedure.Complaint => "Aangifte of andere medewerking",
        Procedure.ReflectionPeriod => "Bedenktijd",
        Procedure.Residence => "Verblijf",
        Procedure.Shelter => "Opvang",
        Procedure.Medical => "Medisch onderzoek, ook op tbc",
        Procedure.LegalAid => "Rechtshulp",
        Procedure.Allowance => "Toelage (Rvb)",
        Procedure.Insurance => "Zorgverzekering",
        Procedure.Registration => "Inschrijving in de BRP",
        Procedure.Guardianship => "Gezag of voogdij",
        Procedure.Aware => "AWARE",
        Procedure.WorkOrSchool => "Werk of school",
        Procedure.Return => "Terugkeer",
        Procedure.Information => "Informatie aan de cliënt over rechten en procedures",
    };

    public static string Of(ProcedureState state) => state switch
    {
        ProcedureState.NotApplicable => "Niet van toepassing",
        ProcedureState.ToDo => "Te doen",
        ProcedureState.Started => "Begonnen",
        ProcedureState.Done => "Klaar",
    };

    public static string Of(ReflectionStep step) => step switch
    {
        ReflectionStep.Offered => "Aangeboden door de politie",
        ReflectionStep.Requested => "Aangevraagd",
        ReflectionStep.Started => "Ingegaan",
        ReflectionStep.EndedByComplaint => "Geëindigd: aangifte of medewerking",
        ReflectionStep.EndedByRenouncing => "Geëindigd: de cliënt ziet ervan af",
        ReflectionStep.EndedUnknownDestination => "Geëindigd: met onbekende bestemming vertrokken",
        ReflectionStep.EndedOtherApplication => "Geëindigd: andere vergunning aangevraagd",
        ReflectionStep.Expired => "Verlopen",
        ReflectionStep.ReportedToPolice => "Gemeld bij de politie",
        ReflectionStep.B8Requested => "B8 aangevraagd (aangifte, model M55)",
        ReflectionStep.B8Granted => "B8 verleend",
        ReflectionStep.B8Refused => "B8 geweigerd",
        ReflectionStep.B9Requested => "B9 aangevraagd (voortgezet verblijf)",
        ReflectionStep.B9Granted => "B9 verleend",
        ReflectionStep.B9Refused => "B9 geweigerd",
    };

    /// <summary>What runs; with the procedure where it is one.</summary>
    public static string Of(TrajectoryClock clock) => clock.Procedure is { } procedure ? $"{Of(clock.Kind)}: {Of(procedure)}" : Of(clock.Kind);

    public static string Of(TrajectoryClockKind kind) => kind switch
    {
        TrajectoryClockKind.ConsentMissing => "Nog geen toestemming",
        TrajectoryClockKind.NextContact => "Volgend contact",
        TrajectoryClockKind.ClientSilence => "Geen contact met de cliënt",
        TrajectoryClockKind.ProviderSilence => "Niets gehoord van de hulpverlener",
        TrajectoryClockKind.ProcedureDue => "Procedure",
        TrajectoryClockKind.ReflectionEnds => "Bedenktijd loopt af",
        TrajectoryClockKind.PoliceReport => "Maandelijks melden bij de politie",
        TrajectoryClockKind.StayEnds => "Verblijf in de opvang loopt af",
        TrajectoryClockKind.LongestStay => "Langste verblijf in de opvang is om",
        TrajectoryClockKind.CareMeeting => "Zorgoverleg",
        TrajectoryClockKind.AgreementDue => "Afspraak uit het zorgoverleg",
        TrajectoryClockKind.SupportEnds => "Hulp zou klaar zijn",
        TrajectoryClockKind.InspectionAsked => "Verzoek van de cliënt: inzage",
        TrajectoryClockKind.CorrectionAsked => "Verzoek van de cliënt: verbeteren",
        TrajectoryClockKind.DestructionAsked => "Verzoek van de cliënt: vernietigen",
        TrajectoryClockKind.DestructionDue => "Vernietigen op verzoek van de cliënt",
    };

    public static string Of(WaitsFor waits) => waits switch
    {
        WaitsFor.CareCoordination => "Zorgcoördinator",
        WaitsFor.Client => "Cliënt",
        WaitsFor.Provider => "Hulpverlener",
    };

    public static string Of(ClockUrgency urgency) => urgency switch
    {
        ClockUrgency.Ahead => "Op tijd",
        ClockUrgency.Late => "Te laat",
        ClockUrgency.Loud => "Veel te laat",
    };
}
