namespace MeldrouteZL.Domain.Common;

/// <summary>
/// Why a step is not taken: every expected refusal of the system, in one place. The Dutch sentence of each stands with
/// the screens. A refusal never tells an outsider anything: <see cref="NotYours"/> comes before all others.
/// </summary>
public enum Refusal
{
    /// <summary>The record is not the actor's to see or to act on; to an outsider it does not exist.</summary>
    NotYours = 1,
    RoleMissing,
    WrongStage,

    /// <summary>Somebody else changed the record after the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>Who proposed may not confirm: two pairs of eyes (R75).</summary>
    SamePersonMayNotConfirm,

    /// <summary>Acute cases do not wait for the weekly table (R71, R83).</summary>
    AcuteSkipsTheTable,
    NotAcute,

    /// <summary>A case is not closed while people are still being called about it.</summary>
    AcuteStillOpen,
    AlreadyAcute,
    MotivationRequired,
    NothingToConfirm,
    ProposalPending,
    MeetingClosedForItems,
    MeetingNotOpen,
    NotOnThisAgenda,
    AdviceRequired,
    OwnerMustBeTableMember,
    OnlyClassOneClosesUnscreened,
    OnlyClassOnePointsElsewhere,
    ReferralsStillOpen,
    FeedbackMissing,
    ComenshaStillOpen,

    /// <summary>Only victims of class 3 and 4 are for CoMensha (A13).</summary>
    ComenshaNotDue,

    /// <summary>One notification for each person, whoever sent it (R163).</summary>
    AlreadyNotified,
    NotNotifiedYet,
    NotifiedByAnother,
    NotificationConsentMissing,

    /// <summary>From 16 the person signs, below 16 a parent or the guardian.</summary>
    ConsentByWrongPerson,
    BirthYearDoesNotFit,
    NotSettledWholly,
    SignalAlreadyInCase,
    SignalNotJoined,
    ReceiverDoesNotFit,

    /// <summary>This organisation may not offer this kind of referral: VT and care coordination cannot submit to the RIEC (C2).</summary>
    SenderMayNotOffer,
    ShelterIsForVictims,
    AlreadyOffered,
    UnknownVictim,
    TrajectoryExists,

    /// <summary>The support of a trajectory starts on consent or another ground (R132).</summary>
    ConsentMissing,

    /// <summary>No intensity of monitoring was set (R121).</summary>
    MonitoringMissing,

    /// <summary>Nobody has custody of a minor, and no day is named by which it is arranged (R155).</summary>
    GuardianshipMissing,

    /// <summary>This procedure is not for a person like this.</summary>
    ProcedureDoesNotApply,

    /// <summary>A person has one reflection period, which is never extended (R157).</summary>
    ReflectionOnce,

    /// <summary>The reflection period is for who is not lawfully in the country (R157).</summary>
    ReflectionNotForLawful,

    /// <summary>This step of the reflection period does not follow on the last one.</summary>
    ReflectionStepDoesNotFit,
    UnknownColleague,
    MeetingExists,

    /// <summary>The agenda of this meeting closed for its members.</summary>
    AfterCutOff,
    EndsBeforeItBegins,

    /// <summary>The minutes of a meeting are there when it closes.</summary>
    MeetingNotOver,

    /// <summary>Of a fixed member nobody is named, nor why nobody is there (R88).</summary>
    PresenceIncomplete,
    SeriesEnded,

    /// <summary>A guest gave an answer, or the invitation was taken back before.</summary>
    InvitationOver,

    /// <summary>No guest like that was invited for this case.</summary>
    UnknownInvitation,

    /// <summary>As many guests of one item wait as may at once.</summary>
    TooManyGuests,

    /// <summary>Cases wait for a meeting that would go with its series.</summary>
    MeetingHasItems,
    MonthNotOver,
    MonthAlreadyConfirmed,

    /// <summary>No signal with this number that the actor may see; which of the two is not said.</summary>
    UnknownSignal,

    /// <summary>A privacy officer forbids that this case is destroyed.</summary>
    UnderLegalHold,

    /// <summary>No case with this number in the region.</summary>
    UnknownCase,
    AlreadyHeld,
    NotHeld,
    AlreadyDestroyed,
    UnknownRequest,
    AlreadyDecided,
    AlreadyExtended,

    /// <summary>A term is extended before it is over, not afterwards (AVG art. 12(3)).</summary>
    TermIsOver,
    UnknownBreach,
    NotYetHappened,
    BeforeDiscovery,
    EmergencyOpenAlready,
    EmergencyOver,
    UnknownEmergency,

    /// <summary>Who opened a case in an emergency does not judge that themselves.</summary>
    OwnEmergency,
    AlreadyJudged,
    UnknownNotice,

    /// <summary>Nobody judges their own use of the system.</summary>
    OwnNotice,
    UnknownPerson,
    UnknownThing,
    TooManyPersons,

    /// <summary>What another organisation wrote stays as it is.</summary>
    WrittenByAnother,

    /// <summary>The law gives this organisation no ground for a citizen service number (domain facts, section 13).</summary>
    NoGroundForNumber,

    /// <summary>Nobody is known who told it, or this organisation wrote it down itself.</summary>
    NoShieldedReporter,
    ReporterOpenAlready,

    /// <summary>What was to be moved does not fit where it should go.</summary>
    NoRoom,

    /// <summary>No possible link or request for release that is this organisation's.</summary>
    UnknownLink,

    /// <summary>Both signals are in sight, or their release was asked for already.</summary>
    NothingToRelease,

    /// <summary>A signal holds a limited number of files.</summary>
    TooManyAttachments,

    /// <summary>One person sends a limited amount in a day.</summary>
    TooMuchToday,

    /// <summary>The signal has no file with this number.</summary>
    UnknownAttachment,

    /// <summary>The file was removed, withdrawn, or destroyed because something was found in it.</summary>
    AttachmentGone,

    /// <summary>In quarantine until the virus scanner has looked at it.</summary>
    NotScannedYet,

    /// <summary>This file could not be cleaned safely: there is no copy for everybody.</summary>
    OnlyTheOriginal,

    /// <summary>The signal did not come in through the public form.</summary>
    NoPublicReport,

    /// <summary>The reporter cannot come back any more.</summary>
    CodeExpired,

    /// <summary>One question at a time: the one before is not answered yet.</summary>
    QuestionOpen,

    /// <summary>There is no answer that nobody took note of.</summary>
    NoNewAnswer,

    /// <summary>No case with this number of which the actor reads the facts; which of the two is not said.</summary>
    UnknownOtherCase,
    SameCase,
    AlreadyLinked,
    AlreadyUndone,
    UnknownCaseLink,
    NotJudged,

    /// <summary>No colleague handed this signal over: who took it up is who wrote it.</summary>
    NoColleagueToTell,

    /// <summary>What was agreed before stays as it was.</summary>
    BeginsInThePast,

    /// <summary>No training that this organisation recorded and that still counts.</summary>
    UnknownTraining,

    /// <summary>What was chosen is not, or not on that day, on the list of the region.</summary>
    NotOnTheList,

    /// <summary>The list of the region has this name already on one of those days.</summary>
    AlreadyListed,

    /// <summary>The last day is over already, or lies before the first.</summary>
    EndsTooEarly,
    AlreadyEnded,

    /// <summary>Every code of this part of the list was given.</summary>
    ListIsFull,

    /// <summary>The law asks to what extent each criterion is met (Besluit Wgs, articles 2.16 and 2.20).</summary>
    CriterionNotMotivated,

    /// <summary>Facts are checked before they go to a partnership (Besluit Wgs, article 1.6).</summary>
    FactsNotChecked,
    CriterionNotJudged,

    /// <summary>This person was informed, or no term runs for it any more.</summary>
    InformingSettled,

    /// <summary>A term that the law sets may be made shorter, not longer.</summary>
    LongerThanTheLaw,

    /// <summary>On that day another change of this term begins already.</summary>
    TermChangesThatDay,

    /// <summary>This kind of intervention has no such type.</summary>
    TypeDoesNotFit,

    /// <summary>The region has no organisation like that.</summary>
    UnknownOrganisation,

    /// <summary>The case has no intervention like that which the actor's organisation recorded or has to do.</summary>
    UnknownIntervention,
    InterventionFinished,

    /// <summary>The plan has no aim or action like that.</summary>
    UnknownPlanLine,

    /// <summary>No Zorg- en Veiligheidshuis holds the case now.</summary>
    NoHouse,

    /// <summary>One question at a time to a house.</summary>
    AdviceStillAsked,
    AdviceGivenAlready,

    /// <summary>No question like that was asked of this house about the case.</summary>
    UnknownQuestion,

    /// <summary>One request for shelter at a time in a trajectory.</summary>
    ShelterAskedAlready,
    NoShelterRequest,

    /// <summary>The emergency beds for severely disadvantaged people are for who is no victim (R141).</summary>
    BedsAreNotForVictims,
    KindDoesNotFit,
    MoreChildrenThanPersons,

    /// <summary>The person is at another place in that period.</summary>
    AlreadyPlaced,
    NotPlaced,
    UnknownPlace,

    /// <summary>The place is not there on every night of the stay.</summary>
    PlaceNotThere,

    /// <summary>Somebody else has the place on one of those nights.</summary>
    PlaceTaken,
    SamePlace,

    /// <summary>Longer than the offer allows.</summary>
    StayTooLong,
    HasDevice,
    HasNoDevice,
    UnknownDevice,

    /// <summary>Somebody else has the alarm device on one of those days.</summary>
    DeviceTaken,
    AlreadyRegistered,

    /// <summary>The trajectory has no support like that.</summary>
    UnknownSupport,

    /// <summary>None of the items of the scale was answered.</summary>
    NothingMeasured,

    /// <summary>Nothing like that was shared about the trajectory.</summary>
    UnknownShare,
    ShareEnded,

    /// <summary>The trajectory has no care meeting like that.</summary>
    UnknownCareMeeting,
    CareMeetingSettled,

    /// <summary>Agreements are of a meeting that was held.</summary>
    CareMeetingNotHeld,
    UnknownAgreement,
    AgreementSettled,

    /// <summary>Under twelve somebody does not ask this themselves (Wmo 2015, art. 5.3.2 and 5.3.5).</summary>
    TooYoungToAsk,

    /// <summary>At this age the client asks, unless they cannot decide on it (Wmo 2015, art. 5.3.3).</summary>
    ClientAsksSelf,

    /// <summary>The term of this request knows no extension.</summary>
    NotToBeExtended,

    /// <summary>A refusal needs a ground that belongs to what was asked; what is granted has none.</summary>
    GroundDoesNotFit,

    /// <summary>Nothing was released that the client can read.</summary>
    PackMissing,

    /// <summary>The trajectory has no inspection like that.</summary>
    UnknownPack,

    /// <summary>The inspection was released, returned or replaced already.</summary>
    PackSettled,
    DestroyedWholeOnly,

    /// <summary>This care coordination keeps no bottleneck like that.</summary>
    UnknownBottleneck,
    BottleneckSolved,

    /// <summary>The profile of the receiver withholds a field that was to be sent (domain facts, sections 12, 18 and 21).</summary>
    FieldNotInProfile,

    /// <summary>No field is chosen and no text is written.</summary>
    NothingToSend,

    /// <summary>Nothing is chosen that the receiver still holds.</summary>
    NothingToTakeBack,

    /// <summary>The day lies before that of the state before it.</summary>
    BeforeEarlierState,
}
