using MeldrouteZL.Application.Connections;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Protection;

/// <summary>
/// What is encrypted in the database, on one page: everything that says who somebody is or what happened. A test holds it
/// against the catalogue: a text in a protected table is here or in <see cref="Clear"/>.
/// </summary>
internal static class SealMap
{
    public static readonly IReadOnlyDictionary<Type, SealedTable> All = new SealedTable[]
    {
        Sealed<Signal, SignalKey>("signal", nameof(Signal.Id), nameof(Signal.What), nameof(Signal.Where), nameof(Signal.ObservedText), nameof(Signal.Sector),
            nameof(Signal.Department), nameof(Signal.Persons), nameof(Signal.Language), nameof(Signal.CarePlace), nameof(Signal.LegalBasis)),
        Sealed<SignalIndicator, SignalKey>("signal_indicator", nameof(SignalIndicator.SignalId), nameof(SignalIndicator.SeenWhere), nameof(SignalIndicator.SeenBy)),
        Sealed<SignalHistory, SignalKey>("signal_history", nameof(SignalHistory.SignalId), nameof(SignalHistory.Reason)),
        Sealed<Feedback, SignalKey>("feedback", nameof(Feedback.SignalId), nameof(Feedback.Text)),
        Sealed<ReporterIdentity, ReporterKey>("reporter_identity", nameof(ReporterIdentity.SignalId), nameof(ReporterIdentity.Name), nameof(ReporterIdentity.Phone),
            nameof(ReporterIdentity.Email), nameof(ReporterIdentity.Relation), nameof(ReporterIdentity.SafeContact)),
        Sealed<ReporterOpening, SignalKey>("reporter_opening", nameof(ReporterOpening.SignalId), nameof(ReporterOpening.Reason)),

        Sealed<PersonIdentity, SignalKey>("signal_person_identity", nameof(SignalPart.SignalId), nameof(PersonIdentity.GivenNames), nameof(PersonIdentity.Prefix),
            nameof(PersonIdentity.FamilyName), nameof(PersonIdentity.Alias), nameof(PersonIdentity.BirthDate)),
        Sealed<PersonNumber, SignalKey>("signal_person_number", nameof(SignalPart.SignalId), nameof(PersonNumber.Number)),
        Sealed<PersonContact, SignalKey>("signal_person_contact", nameof(SignalPart.SignalId), nameof(PersonContact.Language), nameof(PersonContact.Hours), nameof(PersonContact.MayHear)),
        Sealed<SignalThing, SignalKey>("signal_thing", nameof(SignalPart.SignalId), nameof(SignalThing.Value), nameof(SignalThing.Key)),

        // The content of a file has a key of its own and is sealed in pieces (Attachments/AttachmentStore).
        Sealed<Attachment, SignalKey>("attachment", nameof(Attachment.SignalId), nameof(Attachment.Name), nameof(Attachment.Hash), nameof(Attachment.WithdrawnReason)),
        Sealed<AttachmentOpening, SignalKey>("attachment_opening", nameof(AttachmentOpening.SignalId), nameof(AttachmentOpening.Reason)),
        Sealed<ReportMessage, ReportKey>("report_message", nameof(ReportMessage.SignalId), nameof(ReportMessage.Text), nameof(ReportMessage.Answer)),

        Sealed<Case, CaseKey>("casefile", nameof(Case.Id), nameof(Case.DestructionReason)),
        Sealed<CaseHistoryReason, CaseKey>("case_history_reason", nameof(CaseHistoryReason.CaseId), nameof(CaseHistoryReason.Text)),
        Sealed<CaseFacts, CaseKey>("case_facts", nameof(CaseFacts.CaseId), nameof(CaseFacts.Subject)),
        Sealed<VictimIdentity, CaseKey>("victim_identity", nameof(VictimIdentity.CaseId), nameof(VictimIdentity.Name), nameof(VictimIdentity.BirthDate)),
        Sealed<Classification, CaseKey>("classification", nameof(Classification.CaseId), nameof(Classification.Indicators), nameof(Classification.Motivation),
            nameof(Classification.Consulted), nameof(Classification.Remark)),
        Sealed<AcuteConsultation, CaseKey>("acute_consultation", nameof(AcuteConsultation.CaseId), nameof(AcuteConsultation.Reason), nameof(AcuteConsultation.Consulted),
            nameof(AcuteConsultation.LoweredBecause), nameof(AcuteConsultation.Decision), nameof(AcuteConsultation.Deciders)),
        Sealed<AcuteCall, CaseKey>("acute_call", nameof(AcuteCall.CaseId), nameof(AcuteCall.Who), nameof(AcuteCall.Said)),
        Sealed<SafetyAssessment, CaseKey>("safety_assessment", nameof(SafetyAssessment.CaseId), nameof(SafetyAssessment.Why)),
        Sealed<Informing, CaseKey>("informing", nameof(Informing.CaseId), nameof(Informing.By), nameof(Informing.Reason)),
        Sealed<ComenshaNotification, CaseKey>("comensha_notification", nameof(ComenshaNotification.CaseId), nameof(ComenshaNotification.Reason)),
        Sealed<ComenshaConfirmation, CaseKey>("comensha_confirmation", nameof(ComenshaConfirmation.CaseId), nameof(ComenshaConfirmation.TheirReference)),
        Sealed<ComenshaRecord, CaseKey>("comensha_record", nameof(ComenshaRecord.CaseId), nameof(ComenshaRecord.TheirReference), nameof(ComenshaRecord.Content)),
        Sealed<AgendaItem, CaseKey>("agenda_item", nameof(AgendaItem.CaseId), nameof(AgendaItem.Question), nameof(AgendaItem.Present), nameof(AgendaItem.Weighing)),
        Sealed<GuestInvitation, CaseKey>("guest_invitation", nameof(GuestInvitation.CaseId), nameof(GuestInvitation.Name), nameof(GuestInvitation.Organisation),
            nameof(GuestInvitation.Question), nameof(GuestInvitation.Shown), nameof(GuestInvitation.Contribution)),
        Sealed<Enrichment, CaseKey>("enrichment", nameof(Enrichment.CaseId), nameof(Enrichment.Text), nameof(Enrichment.Ground)),

        Sealed<Referral, ReferralKey>("referral", nameof(Referral.Id), nameof(Referral.Purpose), nameof(Referral.LegalBasis), nameof(Referral.Answer),
            nameof(Referral.ExternalReference)),
        Sealed<Disclosure, ReferralKey>("disclosure", nameof(Disclosure.ReferralId), nameof(Disclosure.Content), nameof(Disclosure.Purpose), nameof(Disclosure.LegalBasis)),
        Sealed<DisclosureLine, ReferralKey>("disclosure_line", nameof(DisclosureLine.ReferralId), nameof(DisclosureLine.Value), nameof(DisclosureLine.Ground)),
        Sealed<StatedCriterion, ReferralKey>("referral_criterion", nameof(StatedCriterion.ReferralId), nameof(StatedCriterion.Motivation)),
        Sealed<Intervention, CaseKey>("intervention", nameof(Intervention.CaseId), nameof(Intervention.Description), nameof(Intervention.LegalGround), nameof(Intervention.Result)),
        Sealed<PlanLine, CaseKey>("plan_line", nameof(PlanLine.CaseId), nameof(PlanLine.Text), nameof(PlanLine.Result)),
        Sealed<HouseQuestion, CaseKey>("house_question", nameof(HouseQuestion.CaseId), nameof(HouseQuestion.Question), nameof(HouseQuestion.Advice)),

        Sealed<ScreeningMeeting, MeetingKey>("screening_meeting", nameof(ScreeningMeeting.Id), nameof(ScreeningMeeting.Minutes)),
        Sealed<Presence, MeetingKey>("meeting_presence", nameof(Presence.MeetingId), nameof(Presence.AbsentBecause)),
        Sealed<TrajectoryContent, TrajectoryKey>("trajectory_content", nameof(TrajectoryContent.TrajectoryId), nameof(TrajectoryContent.Basis),
            nameof(TrajectoryContent.Plan), nameof(TrajectoryContent.Result)),
        Sealed<TrajectoryHistoryReason, TrajectoryKey>("trajectory_history_reason", nameof(TrajectoryHistoryReason.TrajectoryId), nameof(TrajectoryHistoryReason.Text)),
        Sealed<Monitoring, TrajectoryKey>("trajectory_monitoring", nameof(Monitoring.TrajectoryId), nameof(Monitoring.Why)),
        Sealed<Contact, TrajectoryKey>("trajectory_contact", nameof(Contact.TrajectoryId), nameof(Contact.Note)),
        Sealed<ProcedureEntry, TrajectoryKey>("trajectory_procedure", nameof(ProcedureEntry.TrajectoryId), nameof(ProcedureEntry.Note), nameof(ProcedureEntry.Language)),
        Sealed<ShelterRequest, TrajectoryKey>("shelter_request", nameof(ShelterRequest.TrajectoryId), nameof(ShelterRequest.Note), nameof(ShelterRequest.Because)),
        Sealed<ShelterAnswer, TrajectoryKey>("shelter_answer", nameof(ShelterAnswer.TrajectoryId), nameof(ShelterAnswer.Text)),
        Sealed<ShelterPlacement, TrajectoryKey>("shelter_placement", nameof(ShelterPlacement.TrajectoryId), nameof(ShelterPlacement.EndNote)),
        Sealed<ShelterLocation, ShelterLocationKey>("shelter_location", nameof(ShelterLocation.PlacementId), nameof(ShelterLocation.Address), nameof(ShelterLocation.Contact)),
        Sealed<SupportLine, TrajectoryKey>("trajectory_support", nameof(SupportLine.TrajectoryId), nameof(SupportLine.Aim), nameof(SupportLine.Provider), nameof(SupportLine.Result)),
        Sealed<CareMeeting, TrajectoryKey>("care_meeting", nameof(CareMeeting.TrajectoryId), nameof(CareMeeting.Agenda), nameof(CareMeeting.Outcome)),
        Sealed<CareParticipant, TrajectoryKey>("care_meeting_participant", nameof(CareParticipant.TrajectoryId), nameof(CareParticipant.Name), nameof(CareParticipant.Organisation),
            nameof(CareParticipant.Ground), nameof(CareParticipant.MayKnow)),
        Sealed<CareAgreement, TrajectoryKey>("care_meeting_agreement", nameof(CareAgreement.TrajectoryId), nameof(CareAgreement.Text), nameof(CareAgreement.Owner), nameof(CareAgreement.FollowUp)),
        Sealed<ClientRequest, TrajectoryKey>("client_request", nameof(ClientRequest.TrajectoryId), nameof(ClientRequest.Words), nameof(ClientRequest.ExtendedBecause), nameof(ClientRequest.Reason)),
        Sealed<ClientStatement, TrajectoryKey>("client_statement", nameof(ClientStatement.TrajectoryId), nameof(ClientStatement.Text), nameof(ClientStatement.Language)),
        Sealed<InspectionPack, TrajectoryKey>("client_inspection", nameof(InspectionPack.TrajectoryId), nameof(InspectionPack.Document), nameof(InspectionPack.ReturnedBecause)),
        Sealed<Bottleneck, BottleneckKey>("bottleneck", nameof(Bottleneck.Id), nameof(Bottleneck.Description), nameof(Bottleneck.EscalatedTo), nameof(Bottleneck.Solution)),
        Sealed<TrajectoryShare, TrajectoryShareKey>("trajectory_share", nameof(TrajectoryShare.Id), nameof(TrajectoryShare.Ground), nameof(TrajectoryShare.Text)),
        Sealed<WellbeingMeasure, TrajectoryKey>("trajectory_wellbeing", nameof(WellbeingMeasure.TrajectoryId), nameof(WellbeingMeasure.Note)),
        Sealed<CareTransfer, TrajectoryKey>("trajectory_transfer", nameof(CareTransfer.TrajectoryId), nameof(CareTransfer.From), nameof(CareTransfer.To), nameof(CareTransfer.Reason),
            nameof(CareTransfer.Explanation)),
        Sealed<Advice, AdviceKey>("advice", nameof(Advice.Id), nameof(Advice.Text)),
        Sealed<PossibleLink, LinkKey>("possible_link", nameof(PossibleLink.Id), nameof(PossibleLink.Reason)),
        Sealed<PossibleLinkHistory, LinkKey>("possible_link_history", nameof(PossibleLinkHistory.LinkId), nameof(PossibleLinkHistory.Reason)),
        Sealed<CaseLink, CaseLinkKey>("case_link", nameof(CaseLink.Id), nameof(CaseLink.Reason), nameof(CaseLink.UndoReason)),
    }.ToDictionary(t => t.Type);

    /// <summary>Texts in protected tables that stay readable, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Clear = new Dictionary<string, string>
    {
        ["signal.number"] = Number,
        ["casefile.number"] = Number,
        ["trajectory.number"] = Number,
        ["submitted_form.number"] = Number,
        ["data_subject_request.number"] = Number,
        ["data_breach.number"] = Number,
        ["possible_link.number"] = Number,
        ["client_request.register_number"] = "a number in the register of the privacy officer, held to its form",
        ["comensha_record.reference"] = "a random pseudonym, made for one notification: it is what both sides name it by",
        ["legal_hold.case_number"] = Number,
        ["legal_hold.reason"] = Register,
        ["legal_hold.lift_reason"] = Register,
        ["data_subject_request.reference"] = Register,
        ["data_subject_request_event.reason"] = Register,
        ["data_breach.what_happened"] = Register,
        ["data_breach_assessment.why"] = Register,
        ["emergency_access.case_number"] = Number,
        ["emergency_access.reason"] = Register,
        ["emergency_judgement.reason"] = Register,
        ["aware_device.number"] = Device,
        ["usage_notice.number"] = Number,
        ["usage_notice.reason"] = Register,
    };

    private const string Number = "a number without meaning, by which records are found and the log names them";
    private const string Device = "the number on an alarm device, by which it is found; who has it stands with the trajectory";
    private const string Register = "a register of the privacy officer: it outlives the case, and its forms ask to name nobody and to tell nothing of the case";

    /// <summary>The key tables, each with the record it comes and goes with.</summary>
    public static readonly IReadOnlyDictionary<Type, KeyTable> Keys = new KeyTable[]
    {
        KeyOf<Case, CaseKey>("case_key", "case_id", (c, wrapped) => new CaseKey { CaseId = c.Id, Wrapped = wrapped }),
        KeyOf<Referral, ReferralKey>("referral_key", "referral_id", (r, wrapped) => new ReferralKey
        {
            ReferralId = r.Id,
            CaseId = r.CaseId,
            SenderOrganisationId = r.SenderOrganisationId,
            ReceiverOrganisationId = r.ReceiverOrganisationId,
            Wrapped = wrapped,
        }),
        KeyOf<Signal, SignalKey>("signal_key", "signal_id", (s, wrapped) => new SignalKey { SignalId = s.Id, Wrapped = wrapped }),
        KeyOf<ReporterIdentity, ReporterKey>("reporter_key", "signal_id", (r, wrapped) => new ReporterKey { SignalId = r.SignalId, OrganisationId = r.OrganisationId, Wrapped = wrapped }),
        KeyOf<Attachment, AttachmentKey>("attachment_key", "attachment_id", (a, wrapped) => new AttachmentKey { AttachmentId = a.Id, SignalId = a.SignalId, Wrapped = wrapped }),
        KeyOf<PublicReport, ReportKey>("report_key", "signal_id", (r, wrapped) => new ReportKey { SignalId = r.SignalId, Wrapped = wrapped }),
        KeyOf<ScreeningMeeting, MeetingKey>("meeting_key", "meeting_id", (m, wrapped) => new MeetingKey { MeetingId = m.Id, RegionId = m.RegionId, Wrapped = wrapped }),
        KeyOf<Trajectory, TrajectoryKey>("trajectory_key", "trajectory_id", (t, wrapped) => new TrajectoryKey { TrajectoryId = t.Id, Wrapped = wrapped }),
        KeyOf<ShelterLocation, ShelterLocationKey>("shelter_location_key", "placement_id", (l, wrapped) => new ShelterLocationKey
        {
            PlacementId = l.PlacementId,
            TrajectoryId = l.TrajectoryId,
            Wrapped = wrapped,
        }),
        KeyOf<Bottleneck, BottleneckKey>("bottleneck_key", "bottleneck_id", (b, wrapped) => new BottleneckKey
        {
            BottleneckId = b.Id,
            RegionId = b.RegionId,
            OrganisationId = b.OrganisationId,
            Wrapped = wrapped,
        }),
        KeyOf<TrajectoryShare, TrajectoryShareKey>("trajectory_share_key", "share_id", (s, wrapped) => new TrajectoryShareKey
        {
            ShareId = s.Id,
            TrajectoryId = s.TrajectoryId,
            HouseOrganisationId = s.HouseOrganisationId,
            Wrapped = wrapped,
        }),
        KeyOf<Advice, AdviceKey>("advice_key", "advice_id", (a, wrapped) => new AdviceKey
        {
            AdviceId = a.Id,
            RegionId = a.RegionId,
            OrganisationId = a.OrganisationId,
            Wrapped = wrapped,
        }),
        KeyOf<PossibleLink, LinkKey>("possible_link_key", "link_id", (l, wrapped) => new LinkKey
        {
            LinkId = l.Id,
            RegionId = l.RegionId,
            OrganisationId = l.OrganisationId,
            Wrapped = wrapped,
        }),
        KeyOf<CaseLink, CaseLinkKey>("case_link_key", "link_id", (l, wrapped) => new CaseLinkKey { LinkId = l.Id, CaseId = l.CaseId, OtherCaseId = l.OtherCaseId, Wrapped = wrapped }),
    }.ToDictionary(k => k.Type);

    /// <summary>Every table with keys that the ring wraps.</summary>
    public static IEnumerable<KeyTable> Wrapped => Keys.Values.Append(MatchKey.Table);

    /// <summary>The column of a property that is sealed.</summary>
    public static SealedColumn Column<T>(string property) => All[typeof(T)].Columns[property];

    private static SealedTable Sealed<T, TKey>(string table, string owner, params string[] properties)
        where TKey : ContentKey => new(typeof(T), table, typeof(TKey), owner, properties);

    private static KeyTable KeyOf<TOwner, TKey>(string table, string ownerColumn, Func<TOwner, byte[], TKey> make)
        where TKey : ContentKey => new(typeof(TKey), table, ownerColumn, typeof(TOwner), (owner, wrapped) => make((TOwner)owner, wrapped));
}
