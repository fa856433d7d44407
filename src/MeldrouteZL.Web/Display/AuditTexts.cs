using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>What the log says, in Dutch.</summary>
internal static class AuditTexts
{
    // Steps that are no step of a record.
    private static readonly Dictionary<string, string> OtherSteps = new()
    {
        ["AddAttachment"] = "Bijlage toegevoegd",
        ["AddAwareDevice"] = "AWARE-kastje toegevoegd",
        ["AddCareAgreement"] = "Traject, afspraak van een zorgoverleg vastgelegd",
        ["AddCareParticipant"] = "Traject, deelnemer aan een zorgoverleg vastgelegd",
        ["AddClientStatement"] = "Traject, eigen woorden van de cliënt toegevoegd",
        ["AddFeedbackText"] = "Standaardtekst toegevoegd",
        ["AddForm"] = "Vorm van uitbuiting toegevoegd",
        ["AddShelterPlaces"] = "Opvangplekken toegevoegd",
        ["AdviseCareCoordination"] = "Advies aan de zorgcoördinator gegeven",
        ["AnswerClientRequest"] = "Traject, verzoek van de cliënt beantwoord",
        ["AnswerQuestion"] = "Vraag van Veilig Thuis beantwoord door de melder",
        ["AnswerRelease"] = "Vraag om vrijgave beantwoord",
        ["AskHouse"] = "Advies van de procesregisseur gevraagd",
        ["AssessBreach"] = "Datalek beoordeeld",
        ["AutosaveSignal"] = "Concept vanzelf bewaard",
        ["ChangeInternalRoute"] = "Interne route van de gemeente gewijzigd",
        ["ChangePassword"] = "Eigen wachtwoord gewijzigd",
        ["ChangeTerm"] = "Termijn van de regio veranderd",
        ["ClearPractice"] = "Oefenomgeving opgeruimd",
        ["CloseShelterPlace"] = "Opvangplek gesloten",
        ["ConfirmMonth"] = "Maand bevestigd",
        ["Contribute"] = "Inbreng voor de tafel geschreven",
        ["ContributeAsGuest"] = "Antwoord gegeven door een gast van de tafel",
        ["DecideRequest"] = "Verzoek beantwoord",
        ["DisableAccount"] = "Account uit gebruik genomen",
        ["DownloadAttachment"] = "Bijlage opgehaald (kopie)",
        ["DownloadOriginal"] = "Bijlage opgehaald (origineel)",
        ["EnableAccount"] = "Account weer in gebruik genomen",
        ["EndFeedbackText"] = "Standaardtekst beëindigd",
        ["EndForm"] = "Vorm van uitbuiting beëindigd",
        ["EndHelpOffer"] = "Zorgaanbod beëindigd",
        ["EndPlacement"] = "Einde van een plaatsing vastgelegd",
        ["EndSeries"] = "Weekreeks van de tafel beëindigd",
        ["EndSessions"] = "Sessies van een ander beëindigd",
        ["EscalateBottleneck"] = "Knelpunt opgeschaald",
        ["EscalateReferrals"] = "Verwijzing te laat",
        ["ExpireDrafts"] = "Concept vervallen",
        ["ExtendClientRequest"] = "Traject, termijn van een verzoek van de cliënt verlengd",
        ["ExtendRequest"] = "Termijn van een verzoek verlengd",
        ["FillSignalCard"] = "Signaalkaart ingevuld",
        ["FollowAwareDevice"] = "AWARE-kastje bijgewerkt",
        ["FollowUpAgreement"] = "Traject, afspraak van een zorgoverleg opgevolgd",
        ["GiveAdvice"] = "Advies gegeven",
        ["GiveAwareDevice"] = "AWARE-kastje gegeven",
        ["ImportComensha"] = "Lijst van CoMensha ingelezen",
        ["InviteAccount"] = "Iemand uitgenodigd",
        ["InviteGuest"] = "Gast van de tafel uitgenodigd",
        ["JudgeLink"] = "Mogelijk verband beoordeeld",
        ["JudgeNotice"] = "Melding over gebruik beoordeeld",
        ["LiftHold"] = "Stillegging opgeheven",
        ["LinkCases"] = "Casussen aan elkaar gekoppeld",
        ["MoveInShelter"] = "Persoon in de opvang verplaatst",
        ["MeasureWellbeing"] = "Traject, gevraagd hoe het gaat",
        ["MoveToShielded"] = "Gegevens naar het afgeschermde veld verplaatst",
        ["NewPassword"] = "Code voor een nieuw wachtwoord gegeven",
        ["OpenTrajectory"] = "Traject geopend",
        ["PlaceHold"] = "Vernietigen stilgelegd",
        ["PlaceInShelter"] = "Persoon in de opvang geplaatst",
        ["PlanCareMeeting"] = "Traject, zorgoverleg gepland",
        ["PlanMeeting"] = "Overleg gepland",
        ["PlanSeries"] = "Weekreeks van de tafel gepland",
        ["Practise"] = "Begonnen met oefenen",
        ["PrepareInspectionPack"] = "Traject, inzage samengesteld",
        ["ReadInvitation"] = "Code van een gast geprobeerd",
        ["ReceiveRequest"] = "Verzoek vastgelegd",
        ["RecordBreach"] = "Datalek vastgelegd",
        ["RecordClientRequest"] = "Traject, verzoek van de cliënt vastgelegd",
        ["RecordPresence"] = "Aanwezigheid bij de tafel vastgelegd",
        ["RecordShelterAnswer"] = "Antwoord op een aanvraag voor opvang vastgelegd",
        ["RecordProfessionalAdvice"] = "Advies aan een professional vastgelegd",
        ["RecordTraining"] = "Training vastgelegd",
        ["RecordTransfer"] = "Traject, overdracht vastgelegd",
        ["RegisterSignal"] = "Signaal geregistreerd",
        ["RemindFeedback"] = "Herinnerd aan terugkoppeling",
        ["RemindInforming"] = "Herinnerd aan inlichten",
        ["RemoveAttachment"] = "Bijlage weggehaald of ingetrokken",
        ["RenewCalendarAddress"] = "Eigen adres voor de agenda gemaakt",
        ["RenewRecoveryCodes"] = "Eigen herstelcodes vernieuwd",
        ["ReplaceCode"] = "App op een ander apparaat gezet",
        ["ReportBottleneck"] = "Knelpunt vastgelegd",
        ["ReportPublicly"] = "Gemeld via het openbare formulier",
        ["RequestRelease"] = "Vrijgave van een signaal gevraagd",
        ["RequestShelter"] = "Opvang aangevraagd",
        ["ReviseHelpOffer"] = "Zorgaanbod toegevoegd of gewijzigd",
        ["ReviewInspectionPack"] = "Traject, inzage nagekeken",
        ["ReviseSignal"] = "Signaal gewijzigd",
        ["RevokeGuest"] = "Uitnodiging van een gast ingetrokken",
        ["ScanAttachments"] = "Bijlage gecontroleerd op virussen",
        ["ShieldClosedCases"] = "Casus afgeschermd",
        ["ShieldClosedTrajectories"] = "Traject afgeschermd",
        ["SettleCareMeeting"] = "Traject, zorgoverleg afgerond",
        ["ShareWithHouse"] = "Traject, tekst gedeeld met een Zorg- en Veiligheidshuis",
        ["SolveBottleneck"] = "Knelpunt opgelost",
        ["StartAnew"] = "Aanmelden van een ander opnieuw laten instellen",
        ["TakeBackJudgement"] = "Oordeel over een mogelijk verband teruggenomen",
        ["TakeNoteOfAnswer"] = "Antwoord van een melder gelezen",
        ["TellColleague"] = "Collega teruggekoppeld",
        ["UndoCaseLink"] = "Koppeling van casussen losgemaakt",
        ["WithdrawCalendarAddress"] = "Eigen adres voor de agenda ingetrokken",
        ["WithdrawShelterRequest"] = "Aanvraag voor opvang ingetrokken",
        ["WithdrawShare"] = "Traject, gestopt met delen",
        ["WithdrawTraining"] = "Training ingetrokken",
        ["WritePlan"] = "Integraal plan gewijzigd",
        ["WriteShelterLocation"] = "Locatie van opvang vastgelegd",
        ["WriteSupport"] = "Traject, leefgebied vastgelegd",
        ["WriteToReporter"] = "Aan een melder geschreven",
    };

    /// <summary>What was done, with the step it was.</summary>
    public static string Of(AuditAction action, AuditObject on, string? step) => action switch
    {
        AuditAction.Step => $"Stap gezet: {StepOf(step)}",
        AuditAction.Page => "Pagina gevraagd die deze rol niet heeft",
        AuditAction.SignIn when Enum.TryParse<SignInMethod>(step, out var with) => $"Aanmelden met {MethodOf(with)}",
        _ => Of(action, on),
    };

    public static string Of(AuditAction action, AuditObject on) => action switch
    {
        AuditAction.Open => $"{Capital(ObjectOf(on))} geopend",
        AuditAction.ReadPart => $"Deel van {(on == AuditObject.Signal ? "het signaal" : on == AuditObject.Case ? "de casus" : $"een {ObjectOf(on)}")} gelezen",
        AuditAction.Step => "Stap gezet",
        AuditAction.List => on == AuditObject.None ? "Lijst bekeken" : $"Lijst bekeken: {ListOf(on)}",
        AuditAction.Search => on == AuditObject.None ? "Gezocht" : $"Gezocht in {ListOf(on)}",
        AuditAction.SignIn => "Aangemeld",
        AuditAction.SignOut => "Afgemeld",
        AuditAction.ChooseMembership => "Rol gekozen",
        AuditAction.Page => "Pagina gevraagd",
        AuditAction.Export => on == AuditObject.None ? "Gegevens opgehaald" : $"Bestand opgehaald: {ListOf(on)}",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "What is it called?"),
    };

    /// <summary>The action alone, for a filter.</summary>
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Open => "Geopend",
        AuditAction.ReadPart => "Deel gelezen",
        AuditAction.Export => "Bestand opgehaald",
        _ => Of(action, AuditObject.None),
    };

    public static string Of(AuditResult result) => result switch
    {
        AuditResult.Done => "gelukt",
        AuditResult.Refused => "niet gedaan",
        AuditResult.NotFound => "niet gevonden",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "What is it called?"),
    };

    /// <summary>Nothing for the clock, which has no role.</summary>
    public static string RoleOf(Role role) => role == Role.System ? "" : RouteTexts.Of(role);

    /// <summary>Who did it: a person, the clock, or who has no account and acts with a code.</summary>
    public static string WhoOf(string? person, Role role) => person ?? (role == Role.System ? "Systeem" : "Zonder account, met een code");

    public static string OrganisationOf(int id, Region region) => region.Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? "geen";

    private static string MethodOf(SignInMethod with) => with switch
    {
        SignInMethod.Demo => "een klik (demo)",
        SignInMethod.PasswordAndCode => "wachtwoord en code",
        SignInMethod.PasswordAndRecoveryCode => "wachtwoord en herstelcode",
        SignInMethod.Passkey => "een passkey",
        _ => throw new ArgumentOutOfRangeException(nameof(with), with, "What is it called?"),
    };

    private static string StepOf(string? step) =>
        Enum.TryParse<CaseStep>(step, out var ofCase) ? Lower(RouteTexts.Of(ofCase))
        : Enum.TryParse<SignalStep>(step, out var ofSignal) ? Lower(RouteTexts.Of(ofSignal))
        : Enum.TryParse<ReferralStep>(step?.Replace("Referral", "", StringComparison.Ordinal), out var ofReferral) ? $"verwijzing, {Lower(RouteTexts.Of(ofReferral))}"
        : Enum.TryParse<TrajectoryStep>(step?.Replace("Trajectory", "", StringComparison.Ordinal), out var ofTrajectory) ? $"traject, {Lower(RouteTexts.Of(ofTrajectory))}"
        : Enum.TryParse<MeetingStep>(step, out var ofMeeting) ? Lower(RouteTexts.Of(ofMeeting))
        : step is not null && OtherSteps.TryGetValue(step, out var other) ? Lower(other)
        : "andere stap";

    private static string ObjectOf(AuditObject on) => on switch
    {
        AuditObject.None => "pagina",
        AuditObject.Case => "casus",
        AuditObject.Signal => "signaal",
        AuditObject.Referral => "verwijzing",
        AuditObject.Trajectory => "traject",
        AuditObject.Meeting => "screeningsoverleg",
        AuditObject.Log => "logboek",
        AuditObject.Registers => "register",
        AuditObject.Radar => "mogelijk verband",
        AuditObject.RegionLine => "regel van een lijst",
        AuditObject.SharedText => "gedeelde tekst",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, "What is it called?"),
    };

    private static string ListOf(AuditObject on) => on switch
    {
        AuditObject.Case => "casussen",
        AuditObject.Signal => "signalen",
        AuditObject.Referral => "verwijzingen",
        AuditObject.Trajectory => "trajecten",
        AuditObject.Meeting => "overleggen",
        AuditObject.Log => "inzagen",
        AuditObject.Radar => "mogelijke verbanden",
        AuditObject.SharedText => "gedeelde teksten",
        _ => ObjectOf(on),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
