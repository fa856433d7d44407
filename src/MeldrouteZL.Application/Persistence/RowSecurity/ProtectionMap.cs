using System.Globalization;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Connections;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trainings;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>
/// Every table and how it is protected, on one page. A table that is not here is refused at migration, and a test holds
/// this list against the catalogue of the database.
/// </summary>
public static class ProtectionMap
{
    private const string NoCaseContent = "accounts and memberships: no case content";
    private const string Shared = "reference data of the region: no case content";

    private const string OfHouse = "organisation_id = (SELECT meldroute.ctx_organisation())";
    private const string OwnIntervention = "(SELECT meldroute.ctx_organisation()) IN (organisation_id, responsible_organisation_id)";
    private const string OfBothSides = "(SELECT meldroute.ctx_organisation()) IN (organisation_id, house_organisation_id)";

    // A person may turn out to be a suspect, or who told it.
    private const DataGroups OfAnybody = DataGroups.Suspect | DataGroups.ReporterIdentity;

    public static readonly IReadOnlyDictionary<Type, Protection> All = new Dictionary<Type, Protection>
    {
        [typeof(Signal)] = new(Guard.Signal, DataGroups.Facts),
        [typeof(SignalAccess)] = new(Guard.SignalChild, DataGroups.Facts),
        [typeof(SignalHistory)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        [typeof(Feedback)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        [typeof(SignalIndicator)] = new(Guard.SignalChild, DataGroups.Facts),
        [typeof(ReporterIdentity)] = new(Guard.SignalChild, DataGroups.ReporterIdentity) { IsShielded = true },
        [typeof(ReporterOpening)] = new(Guard.SignalChild, DataGroups.ReporterIdentity, AppendOnly: true),

        // Each row says what it needs; here stands what any of them can need.
        [typeof(SignalPerson)] = new(Guard.SignalPart, DataGroups.Facts | OfAnybody),
        [typeof(PersonRolePeriod)] = new(Guard.SignalPart, DataGroups.Facts | OfAnybody),
        [typeof(PersonIdentity)] = new(Guard.SignalPart, DataGroups.VictimIdentity | OfAnybody),
        [typeof(PersonNumber)] = new(Guard.SignalPart, DataGroups.VictimIdentity | OfAnybody) { OnlyKinds = [.. Enum.GetValues<OrganisationKind>().Where(SignalPeople.MayHaveNumbers)] },
        [typeof(PersonContact)] = new(Guard.SignalPart, DataGroups.VictimIdentity | OfAnybody),
        [typeof(PersonSocial)] = new(Guard.SignalPart, DataGroups.VictimIdentity | OfAnybody),
        [typeof(PersonOrigin)] = new(Guard.SignalPart, DataGroups.VictimIdentity | DataGroups.ResidenceAndNationality | OfAnybody),
        [typeof(PersonHealth)] = new(Guard.SignalPart, DataGroups.VictimIdentity | DataGroups.Health | OfAnybody),
        [typeof(SignalThing)] = new(Guard.SignalPart, DataGroups.Facts | DataGroups.VictimIdentity | OfAnybody),

        // What was said of a file may change, and what became of it; not what it is. Originals are evidence, for few roles.
        [typeof(Attachment)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true, Updatable: "hash, name, scanned_at, state, withdrawn_at, withdrawn_by, withdrawn_reason"),
        [typeof(AttachmentCopy)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        [typeof(AttachmentOriginal)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true) { ReadBy = [Role.System, .. AttachmentRules.OriginalFor] },
        [typeof(AttachmentOpening)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        // The code of a reporter opens three functions (public.sql), and none of these tables.
        [typeof(PublicReport)] = new(Guard.SignalChild, DataGroups.ReporterIdentity, AppendOnly: true),
        [typeof(ReportMessage)] = new(Guard.SignalChild, DataGroups.ReporterIdentity, AppendOnly: true, Updatable: "read_at"),

        [typeof(Case)] = new(Guard.Case, DataGroups.Status),
        [typeof(CaseAccess)] = new(Guard.CaseChild, DataGroups.Status),
        [typeof(CaseHistory)] = new(Guard.CaseChild, DataGroups.Status, AppendOnly: true),
        [typeof(CaseHistoryReason)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true),
        [typeof(CaseFacts)] = new(Guard.CaseChild, DataGroups.Facts),
        [typeof(Victim)] = new(Guard.CaseChild, DataGroups.Facts),
        [typeof(VictimIdentity)] = new(Guard.CaseChild, DataGroups.VictimIdentity),
        [typeof(Classification)] = new(Guard.CaseChild, DataGroups.Facts),
        [typeof(AcuteConsultation)] = new(Guard.CaseChild, DataGroups.Facts),
        [typeof(AcuteCall)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true),
        [typeof(SafetyAssessment)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true),
        [typeof(Informing)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true),
        [typeof(ComenshaNotification)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true),

        // What an organisation sent of a person, nationality and all: of that organisation alone (R163).
        [typeof(ComenshaRecord)] = new(Guard.CaseChild, DataGroups.Facts | DataGroups.ResidenceAndNationality, AppendOnly: true)
        {
            ReadIf = $"{OfHouse} OR {ByRole(r => r == Role.System)}",
            WriteIf = OfHouse,
        },

        // What CoMensha says of that, with the same groups.
        [typeof(ComenshaConfirmation)] = new(Guard.CaseChild, DataGroups.Facts | DataGroups.ResidenceAndNationality, AppendOnly: true)
        {
            ReadIf = $"{OfHouse} OR {ByRole(r => r == Role.System)}",
            WriteIf = OfHouse,
        },
        [typeof(AgendaItem)] = new(Guard.CaseChild, DataGroups.Facts),
        // For who sits at the table, whatever others hold of the case; and for who breaks the glass.
        [typeof(Enrichment)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true) { ReadBy = [Role.System, .. ScreeningTable.Roles, Role.PrivacyOfficer] },
        // As what partners add. The code of a guest opens two functions (guest.sql), and none of these rows.
        [typeof(GuestInvitation)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true, Updatable: "revoked_at, revoked_by")
        {
            ReadBy = [Role.System, .. ScreeningTable.Roles, Role.PrivacyOfficer],
            WriteIf = ByRole(GuestInvitation.MayInvite),
        },
        [typeof(Referral)] = new(Guard.CaseChild, DataGroups.Facts)
        {
            // Who refused, or from whom it was withdrawn, keeps nothing (stages 3 and 4).
            AlsoFor = [("sender_organisation_id", "true"), ("receiver_organisation_id", "r.stage NOT IN (3, 4)")],
        },
        [typeof(Disclosure)] = new(Guard.CaseChild, DataGroups.Disclosures, AppendOnly: true, Updatable: "taken_back_at")
        {
            AlsoFor = [("sender_organisation_id", "true"), ("receiver_organisation_id", "r.taken_back_at IS NULL")],
        },

        // A field of any group may stand in it: beside the two parties it is for who may read all of them.
        [typeof(DisclosureLine)] = new(Guard.CaseChild, DisclosureLine.Guard, AppendOnly: true, Updatable: "taken_back_at")
        {
            AlsoFor = [("sender_organisation_id", "true"), ("receiver_organisation_id", "r.taken_back_at IS NULL")],
        },

        // Part of what was sent; the receiver adds its judgement.
        [typeof(StatedCriterion)] = new(Guard.CaseChild, DataGroups.Disclosures, AppendOnly: true, Updatable: "judged_at, judged_by, judgement, taken_back_at")
        {
            AlsoFor = [("sender_organisation_id", "true"), ("receiver_organisation_id", "r.taken_back_at IS NULL")],
        },

        // Beside who recorded or does it, for who has the administrative route; the others ask (role × data matrix).
        [typeof(Intervention)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true,
            Updatable: "carried_out_on, coercion_seen, finished_at, finished_by, helper_present, minors_seen, result, state")
        {
            ReadIf = $"{OwnIntervention} OR {ByRole(r => r == Role.System || Intervention.ReadsOfOthers(r))}",
            WriteIf = OwnIntervention,
        },

        // Of the house; read by who has to do something in it and by care coordination.
        [typeof(PlanLine)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true)
        {
            ReadIf = $"{OfHouse} OR referral_id = ANY ((SELECT meldroute.ctx_plans())::uuid[]) AND {ByRole(HousePlan.ReadsAsParticipant)} OR {ByRole(r => r is Role.System or Role.CareCoordinator)}",
            WriteIf = OfHouse,
        },
        [typeof(HouseQuestion)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true, Updatable: "advice, advised_at, advised_by")
        {
            ReadIf = $"{OfBothSides} OR {ByRole(r => r == Role.System)}",
            WriteIf = OfBothSides,
        },

        // That two cases belong together is a fact of both: who reads one of them is told nothing of the other.
        [typeof(CaseLink)] = new(Guard.TwoCases, DataGroups.Facts, AppendOnly: true, Updatable: "undo_reason, undone_at, undone_by"),
        [typeof(CaseLinkKey)] = new(Guard.TwoCases, DataGroups.Facts, AppendOnly: true),

        // Content keys are for who sees the record they belong to; what they open stays behind its own table. Who may read a case or
        // writes in it sees at least its status.
        [typeof(CaseKey)] = new(Guard.CaseChild, DataGroups.Status, AppendOnly: true),
        [typeof(ReferralKey)] = new(Guard.CaseChild, DataGroups.Facts, AppendOnly: true)
        {
            AlsoFor =
            [
                ("sender_organisation_id", "true"),
                ("receiver_organisation_id", "EXISTS (SELECT FROM meldroute.referral x WHERE x.id = r.referral_id AND x.stage NOT IN (3, 4))"),
            ],
        },
        [typeof(SignalKey)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        [typeof(AttachmentKey)] = new(Guard.SignalChild, DataGroups.Facts, AppendOnly: true),
        [typeof(ReporterKey)] = new(Guard.SignalChild, DataGroups.ReporterIdentity, AppendOnly: true) { IsShielded = true },
        [typeof(ReportKey)] = new(Guard.SignalChild, DataGroups.ReporterIdentity, AppendOnly: true),
        [typeof(MeetingKey)] = new(Guard.Table, AppendOnly: true),
        [typeof(TrajectoryKey)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(AdviceKey)] = new(Guard.Organisation, AppendOnly: true),

        [typeof(ScreeningMeeting)] = new(Guard.Table),
        [typeof(Presence)] = new(Guard.Table),
        [typeof(Trajectory)] = new(Guard.Organisation, DataGroups.Trajectory),
        [typeof(TrajectoryContent)] = new(Guard.TrajectoryChild, DataGroups.Trajectory),
        [typeof(TrajectoryHistory)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(TrajectoryHistoryReason)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(Monitoring)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(Contact)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(ProcedureEntry)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(ReflectionEvent)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),

        // Shelter and alarm in a trajectory. Where somebody is has a group and a key of its own.
        [typeof(ShelterRequest)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "because, settled_at, state"),
        [typeof(ShelterAnswer)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(ShelterPlacement)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "end_note, end_reason, ended_at, ends_on"),
        [typeof(ShelterLocation)] = new(Guard.TrajectoryChild, DataGroups.ShelterLocation, AppendOnly: true, Updatable: "address, contact, written_at"),
        [typeof(ShelterLocationKey)] = new(Guard.TrajectoryChild, DataGroups.ShelterLocation, AppendOnly: true),
        [typeof(AwareIssue)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "activated_on, ends_on, help_started_on, partners_told_on, returned_at"),

        // Numbers without an address or a name, for every care coordination of the region: one place for all of them.
        [typeof(ShelterPlace)] = new(Guard.Region, AppendOnly: true, Updatable: "available_until") { ReadIf = ByRole(r => r is Role.System or Role.CareCoordinator) },
        [typeof(AwareDevice)] = new(Guard.Region, AppendOnly: true) { ReadIf = ByRole(r => r is Role.System or Role.CareCoordinator) },

        [typeof(SupportLine)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(WellbeingMeasure)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(CareTransfer)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(CareMeeting)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "outcome, settled_at, settled_by, state"),
        [typeof(CareParticipant)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(CareAgreement)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "follow_up, followed_up_at, followed_up_by, state"),
        [typeof(ClientRequest)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "decided_at, decided_by, decision, due_on, extended_because, ground, reason"),
        [typeof(ClientStatement)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true),
        [typeof(InspectionPack)] = new(Guard.TrajectoryChild, DataGroups.Trajectory, AppendOnly: true, Updatable: "returned_because, reviewed_at, reviewed_by, state"),
        [typeof(Bottleneck)] = new(Guard.Organisation, AppendOnly: true, Updatable: "changed_at, changed_by, escalated_on, escalated_to, solution, solved_on, state"),
        [typeof(BottleneckKey)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(ProfessionalAdvice)] = new(Guard.Organisation, AppendOnly: true),

        // For its care coordination, and for the process directors of the house until it ends; no emergency opens what was sent. Who
        // may read the row may have its key.
        [typeof(TrajectoryShare)] = new(Guard.TrajectoryShare, DataGroups.Trajectory | DataGroups.Disclosures, AppendOnly: true, Updatable: "withdrawn_at, withdrawn_by")
        {
            ReadIf = $"{ByRole(r => r is Role.System or Role.CareCoordinator)} OR {ByRole(r => r == Role.ProcessDirector)} AND house_organisation_id = (SELECT meldroute.ctx_organisation()) AND withdrawn_at IS NULL AND until > now()",
            WriteIf = ByRole(r => r is Role.System or Role.CareCoordinator),
        },
        [typeof(TrajectoryShareKey)] = new(Guard.TrajectoryShare, DataGroups.Trajectory | DataGroups.Disclosures, AppendOnly: true)
        {
            ReadIf = "EXISTS (SELECT FROM meldroute.trajectory_share s WHERE s.id = share_id)",
            WriteIf = ByRole(r => r is Role.System or Role.CareCoordinator),
        },
        [typeof(Advice)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(SettledCount)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(MonthConfirmation)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(SubmittedForm)] = new(Guard.User),
        [typeof(Training)] = new(Guard.Region, AppendOnly: true, Updatable: "withdrawn_at, withdrawn_by"),

        // Of Veilig Thuis alone; what it asks of an organisation, of the two. The tokens themselves stand in a schema that the
        // application cannot enter (radar.sql).
        [typeof(PossibleLink)] = new(Guard.Organisation, AppendOnly: true, Updatable: "strength, reasons, judgement, reason, judged_at, judged_by"),
        [typeof(PossibleLinkHistory)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(LinkKey)] = new(Guard.Organisation, AppendOnly: true),
        [typeof(ReleaseRequest)] = new(Guard.TwoParties, AppendOnly: true, Updatable: "answer, answered_at, answered_by"),
        [typeof(MatchKey)] = new(Guard.Open, AppendOnly: true, Reason: "the keys of the tokens of the radar, wrapped: of no use without the key ring"),

        [typeof(LegalHold)] = new(Guard.PrivacyOfficer, AppendOnly: true, Updatable: "lift_reason, lifted_at, lifted_by"),
        [typeof(DataSubjectRequest)] = new(Guard.PrivacyOfficer, AppendOnly: true, Updatable: "due_at, is_extended, decision, decided_at"),
        [typeof(DataSubjectRequestEvent)] = new(Guard.PrivacyOfficer, AppendOnly: true),
        [typeof(DataBreach)] = new(Guard.PrivacyOfficer, AppendOnly: true),
        [typeof(DataBreachAssessment)] = new(Guard.PrivacyOfficer, AppendOnly: true),

        // The clock raises them: the only rows of a privacy officer that somebody else adds.
        [typeof(UsageNotice)] = new(Guard.PrivacyOfficer, AppendOnly: true, Updatable: "judged_at, judged_by, judgement, reason") { AlsoForClock = true },

        // Whoever takes a step tells others, whose rows they could not write behind a wall of their own.
        [typeof(OutgoingMail)] = new(Guard.Open, AppendOnly: true, Updatable: "attempts, next_at, sent_at", Reason: "to which account a mail goes, and when: no case content, no number, no text"),
        [typeof(EmergencyAccess)] = new(Guard.Emergency, AppendOnly: true, Updatable: "ended_at"),
        [typeof(EmergencyJudgement)] = new(Guard.PrivacyOfficer, AppendOnly: true),
        [typeof(EmergencySeen)] = new(Guard.Organisation, AppendOnly: true),

        [typeof(RetentionRule)] = new(Guard.Open, Reason: Shared),
        [typeof(UsageRule)] = new(Guard.Open, Reason: Shared),
        [typeof(Region)] = new(Guard.Open, Reason: Shared),
        [typeof(Organisation)] = new(Guard.Open, Reason: Shared),
        [typeof(Term)] = new(Guard.Open, AppendOnly: true, Reason: Shared) { WrittenBy = Role.FunctionalAdministrator },
        [typeof(ProfileField)] = new(Guard.Open, Reason: Shared),
        [typeof(ListedForm)] = new(Guard.Open, AppendOnly: true, Updatable: "valid_until", Reason: Shared) { WrittenBy = Role.FunctionalAdministrator },
        [typeof(Indicator)] = new(Guard.Open, Reason: Shared),
        [typeof(FeedbackText)] = new(Guard.Open, AppendOnly: true, Updatable: "valid_until", Reason: Shared) { WrittenBy = Role.FunctionalAdministrator },
        [typeof(HelpOffer)] = new(Guard.Open, AppendOnly: true, Updatable: "valid_until", Reason: Shared) { WrittenBy = Role.FunctionalAdministrator },
        [typeof(InternalRoute)] = new(Guard.Open, AppendOnly: true, Reason: "what a municipality agreed on inside: no case content"),
        [typeof(MeetingSeries)] = new(Guard.Open, AppendOnly: true, Updatable: "until", Reason: "when and where the table of a region meets: no case content"),
        [typeof(ShelterOffer)] = new(Guard.Open, Reason: Shared),
        [typeof(TrainingOption)] = new(Guard.Open, Reason: Shared),
        [typeof(Membership)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(Account)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(Session)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(Authenticator)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(RecoveryCode)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(AccountLink)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(CalendarAddress)] = new(Guard.Open, Reason: "the hash of a secret address that gives days and times of meetings: no case content"),
        [typeof(AttemptCount)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(IdentityUserPasskey<Guid>)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(IdentityUserClaim<Guid>)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(IdentityUserLogin<Guid>)] = new(Guard.Open, Reason: NoCaseContent),
        [typeof(IdentityUserToken<Guid>)] = new(Guard.Open, Reason: NoCaseContent),
    };

    private static string ByRole(Func<Role, bool> which) =>
        $"(SELECT meldroute.ctx_role()) IN ({string.Join(", ", Enum.GetValues<Role>().Where(which).Select(r => ((short)r).ToString(CultureInfo.InvariantCulture)))})";
}
