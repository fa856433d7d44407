using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>
/// One step in notifying one victim to CoMensha: waiting for consent, sent, sent again, or not sent and why (R161-R163; domain
/// facts, section 20.5). Steps are added, never changed; the last one says how it stands. A complaint to the police is asked nowhere
/// as a condition (R162).
/// </summary>
public sealed class ComenshaNotification
{
    public const int ReasonMaxLength = 2000;

    private ComenshaNotification()
    {
    }

    internal ComenshaNotification(Guid caseId, ComenshaEntry entry, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, VictimId, Step, OrganisationId) = (caseId, entry.VictimId, entry.Step, moment.By.OrganisationId);
        (Because, NotifiedBy, NotifiedOn, Reason) = (entry.Because, entry.NotifiedBy, entry.NotifiedOn, entry.Reason);
        (ConsentBy, ConsentForm, ConsentOn) = (entry.Consent?.By, entry.Consent?.Form, entry.Consent?.On);
        (At, UserId) = (moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }
    public ComenshaStep Step { get; private set; }

    /// <summary>Who recorded it; of what was sent, whoever sent it.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Why it is not sent; null for every other step.</summary>
    public NotSentBecause? Because { get; private set; }

    /// <summary>Which kind of organisation notified this person already, and when; null unless that is why it is not sent.</summary>
    public ReporterType? NotifiedBy { get; private set; }
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>Why it is not sent or what it waits for, or on which ground it is sent without consent.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who gave consent, how and when; null while nobody did.</summary>
    public ConsentBy? ConsentBy { get; private set; }
    public ConsentManner? ConsentForm { get; private set; }
    public DateOnly? ConsentOn { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>Whether a victim of this class is for CoMensha: 3 and 4 (assumption A13).</summary>
    public static bool IsDueFor(VictimClass? @class) => @class is VictimClass.PresumedVictim or VictimClass.ActualVictim;

    /// <summary>How it stands, from the class that counts and the last step. What was sent stays sent when the class changes.</summary>
    public static ComenshaState StateOf(VictimClass? @class, ComenshaStep? last) =>
        last == ComenshaStep.Sent ? ComenshaState.Sent
        : last == ComenshaStep.Updated ? ComenshaState.Updated
        : !IsDueFor(@class) ? ComenshaState.NotDue
        : last == ComenshaStep.AwaitConsent ? ComenshaState.WaitingConsent
        : last == ComenshaStep.NotSent ? ComenshaState.NotSent
        : ComenshaState.Due;

    /// <summary>Whether a case may close on it: who still waits for consent would be lost with the case.</summary>
    public static bool IsSettled(ComenshaState state) => state is not (ComenshaState.Due or ComenshaState.WaitingConsent);
}

/// <summary>A step in notifying a victim to CoMensha.</summary>
public enum ComenshaStep : short
{
    AwaitConsent = 1,
    Sent = 2,

    /// <summary>Sent again, since something changed: a complaint, another class.</summary>
    Updated = 3,
    NotSent = 4,
}

/// <summary>How the notification of one victim stands (domain facts, section 20.5).</summary>
public enum ComenshaState : short
{
    NotDue = 1,
    Due = 2,
    WaitingConsent = 3,
    Sent = 4,
    Updated = 5,
    NotSent = 6,
}

/// <summary>Why a victim is not notified.</summary>
public enum NotSentBecause : short
{
    NoConsent = 1,

    /// <summary>Another organisation notified this person (R163).</summary>
    AlreadyNotified = 2,

    /// <summary>This person cannot be asked: gone, or asking brings danger.</summary>
    CannotBeAsked = 3,
    Other = 4,
}

/// <summary>Who signs: from 16 the person, below 16 a parent or the guardian (domain facts, section 9).</summary>
public enum ConsentBy : short
{
    Self = 1,
    Parent = 2,
    Guardian = 3,
}

/// <summary>How consent to a notification was given.</summary>
public enum ConsentManner : short
{
    /// <summary>What a care professional needs (domain facts, section 9).</summary>
    Written = 1,
    Oral = 2,
}

/// <summary>Who notifies, as CoMensha counts them (domain facts, section 9).</summary>
public enum ReporterType : short
{
    Police = 1,
    Marechaussee = 2,
    LabourInspectorate = 3,
    CareCoordination = 4,
    FairWork = 5,

    /// <summary>Lawyers, ambulatory organisations, shelters, Veilig Thuis, the person.</summary>
    Other = 6,
}

/// <summary>What CoMensha is asked for with the notification (domain facts, section 9).</summary>
public enum DossierType : short
{
    Registration = 1,
    RegistrationAndShelter = 2,
    RegistrationInformationAndAdvice = 3,
}

/// <summary>Who gave consent, how and on which day.</summary>
public sealed record ConsentGiven(ConsentBy By, ConsentManner Form, DateOnly On);

/// <summary>A step in notifying a victim, as it is recorded.</summary>
public sealed record ComenshaEntry(Guid VictimId, ComenshaStep Step)
{
    public NotSentBecause? Because { get; init; }
    public ReporterType? NotifiedBy { get; init; }
    public DateOnly? NotifiedOn { get; init; }
    public string? Reason { get; init; }
    public ConsentGiven? Consent { get; init; }

    /// <summary>What is sent; null unless something is.</summary>
    public ComenshaFacts? Facts { get; init; }

    /// <summary>Whether something leaves the organisation.</summary>
    public bool Sends => Step is ComenshaStep.Sent or ComenshaStep.Updated;
}
