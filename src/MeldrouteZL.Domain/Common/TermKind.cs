namespace MeldrouteZL.Domain.Common;

/// <summary>The clocks of the route. The numbers are stored: never renumber.</summary>
public enum TermKind
{
    /// <summary>From the first save of a draft until its author is warned.</summary>
    DraftWarning = 1,

    /// <summary>From the first save of a draft until it is removed.</summary>
    DraftExpiry = 2,

    /// <summary>From handing over to the attention officer until that officer answers the reporter.</summary>
    AttentionOfficerAnswer = 3,

    /// <summary>From the start of the internal route until it is settled or forwarded.</summary>
    InternalRoute = 4,

    /// <summary>From receipt at Veilig Thuis until the provisional classification.</summary>
    VeiligThuisAssessment = 5,

    /// <summary>From raising the acute lane until Veilig Thuis or AVIM answers.</summary>
    AcuteAnswer = 6,

    /// <summary>From the screening meeting until its minutes are fixed.</summary>
    MinutesFixed = 7,

    /// <summary>From appointment until the owner accepts the follow-up.</summary>
    OwnerAccepts = 8,

    /// <summary>From offering a referral until the receiver accepts or refuses.</summary>
    ReferralAnswer = 9,

    /// <summary>From opening the case until the reporter hears what became of the signal.</summary>
    FeedbackToReporter = 10,

    /// <summary>From the decision that Veilig Thuis investigates until it judges which steps follow.</summary>
    Investigation = 11,

    /// <summary>From closing a case until it is shielded.</summary>
    Shielding = 12,

    /// <summary>From receiving a request of a data subject until it is answered.</summary>
    RequestAnswer = 13,

    /// <summary>The same, once it was extended.</summary>
    RequestAnswerExtended = 14,

    /// <summary>From discovering a breach of personal data until the supervisory authority is notified.</summary>
    BreachNotification = 15,

    /// <summary>From opening a case in an emergency until it closes by itself.</summary>
    EmergencyAccess = 16,

    /// <summary>From opening who a reporter is until that closes by itself.</summary>
    ReporterOpening = 17,

    /// <summary>From a report through the public form until its code is no good any more.</summary>
    PublicReportCode = 18,

    /// <summary>From recording a person until they are informed of that.</summary>
    InformPerson = 21,

    /// <summary>How much longer that may take, each time it is extended.</summary>
    InformPersonExtension = 22,

    /// <summary>From the last contact in a trajectory with light monitoring until care coordination is warned of silence.</summary>
    ContactLight = 23,

    /// <summary>The same, with normal monitoring, and while none was set.</summary>
    ContactNormal = 24,

    /// <summary>The same, with intensive monitoring.</summary>
    ContactIntensive = 25,

    /// <summary>From opening a trajectory without consent until care coordination decides how to go on.</summary>
    ConsentWait = 26,

    /// <summary>The reflection period of a victim who is not lawfully in the country (R157).</summary>
    ReflectionPeriod = 27,

    /// <summary>The same, of a person under the Dublin regulation.</summary>
    ReflectionPeriodDublin = 28,

    /// <summary>During the reflection period, from one report to the police until the next.</summary>
    PoliceReport = 29,

    /// <summary>From settling or forwarding a signal until the colleague who gave it hears that.</summary>
    FeedbackToColleague = 30,

    /// <summary>From making a record in a practice region until it is cleared away.</summary>
    PracticeClearing = 40,

    /// <summary>From receiving the request of a client to destroy what is written of them until that is done or refused.</summary>
    DestructionOnRequest = 45,

    /// <summary>From inviting a guest of the screening table until the code of the guest is no good any more.</summary>
    GuestInvitation = 50,

    /// <summary>From notifying a victim to CoMensha until a list of theirs confirms it (R163).</summary>
    ComenshaConfirmation = 60,
}
