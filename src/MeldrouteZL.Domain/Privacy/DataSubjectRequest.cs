using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>What a person asks about their own data (AVG art. 15, 16, 17 and 21).</summary>
public enum RequestKind : short
{
    /// <summary>Inzage.</summary>
    Inspection = 1,

    /// <summary>Rectificatie.</summary>
    Rectification = 2,

    /// <summary>Verwijdering.</summary>
    Erasure = 3,

    /// <summary>Bezwaar.</summary>
    Objection = 4,
}

/// <summary>What came of a request.</summary>
public enum RequestDecision : short
{
    Granted = 1,
    PartlyGranted = 2,
    Refused = 3,
    Withdrawn = 4,
}

/// <summary>
/// A request of a data subject, with its clock. It says nothing about who asks and about which case: that stays in the letter,
/// outside this register.
/// </summary>
public sealed class DataSubjectRequest
{
    public const int ReasonMaxLength = 1000;
    public const int ReferenceMaxLength = 60;

    private readonly List<DataSubjectRequestEvent> history = [];

    private DataSubjectRequest() => (Number, Reference) = ("", "");

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>V-2026-000001, given by the database; no meaning.</summary>
    public string Number { get; private set; }
    public RequestKind Kind { get; private set; }

    /// <summary>Where the letter is kept: a number in another register, no name.</summary>
    public string Reference { get; private set; }
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>When it must have been answered.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public bool IsExtended { get; private set; }
    public RequestDecision? Decision { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public IReadOnlyList<DataSubjectRequestEvent> History => history;

    /// <summary>Whether the term is over and there is no answer.</summary>
    public bool IsLateAt(DateTimeOffset at) => Decision is null && DueAt < at;

    public static (DataSubjectRequest? Request, Refusal? Refusal) Receive(RequestKind kind, DateOnly receivedOn, string reference, Moment moment)
    {
        if (moment.By.Role != Role.PrivacyOfficer)
        {
            return (null, Refusal.RoleMissing);
        }

        if (receivedOn > DutchTime.DateOf(moment.At))
        {
            return (null, Refusal.NotYetHappened);
        }

        var request = new DataSubjectRequest
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            Number = null!, // given by the database
            Kind = kind,
            Reference = reference,
            ReceivedOn = receivedOn,
            DueAt = DueUnder(TermKind.RequestAnswer, receivedOn, moment),
        };
        request.Record(DataSubjectRequestStep.Received, null, moment);
        return (request, null);
    }

    /// <summary>Takes the longer term, once and before the first one is over; the person is told why.</summary>
    public Refusal? Extend(string reason, Moment moment)
    {
        var refusal = moment.By.Role != Role.PrivacyOfficer ? Refusal.RoleMissing
            : Decision is not null ? Refusal.AlreadyDecided
            : IsExtended ? Refusal.AlreadyExtended
            : IsLateAt(moment.At) ? Refusal.TermIsOver
            : (Refusal?)null;
        if (refusal is null)
        {
            IsExtended = true;
            DueAt = DueUnder(TermKind.RequestAnswerExtended, ReceivedOn, moment);
            Record(DataSubjectRequestStep.Extended, reason, moment);
        }

        return refusal;
    }

    public Refusal? Decide(RequestDecision decision, string reason, Moment moment)
    {
        var refusal = moment.By.Role != Role.PrivacyOfficer ? Refusal.RoleMissing
            : Decision is not null ? Refusal.AlreadyDecided
            : (Refusal?)null;
        if (refusal is null)
        {
            (Decision, DecidedAt) = (decision, moment.At);
            Record(DataSubjectRequestStep.Decided, reason, moment);
        }

        return refusal;
    }

    // The term of today, counted from the day of receipt: a letter may be older than the terms of the region.
    private static DateTimeOffset DueUnder(TermKind kind, DateOnly receivedOn, Moment moment) =>
        moment.Region.Terms.Of(kind, DutchTime.DateOf(moment.At)).Due(DutchTime.EndOfDay(receivedOn));

    private void Record(DataSubjectRequestStep step, string? reason, Moment moment) => history.Add(new DataSubjectRequestEvent(this, step, reason, moment));
}

public enum DataSubjectRequestStep : short
{
    Received = 1,
    Extended = 2,
    Decided = 3,
}

/// <summary>One step of a request: who, when, why. Never changed.</summary>
public sealed class DataSubjectRequestEvent
{
    private DataSubjectRequestEvent() { }

    internal DataSubjectRequestEvent(DataSubjectRequest request, DataSubjectRequestStep step, string? reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (RequestId, RegionId, Step, Reason, At, UserId) = (request.Id, request.RegionId, step, reason, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }
    public short RegionId { get; private set; }
    public DataSubjectRequestStep Step { get; private set; }
    public string? Reason { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}
