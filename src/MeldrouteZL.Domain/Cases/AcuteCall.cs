using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>Who is called in an acute consultation.</summary>
public enum CallPartner : short
{
    VeiligThuis = 1,
    Avim = 2,
    LabourInspectorate = 3,
    CareCoordinator = 4,

    /// <summary>The dispatch room of the emergency services.</summary>
    DispatchRoom = 5,
    Other = 6,
}

/// <summary>One call in an acute consultation, recorded while it goes on (R71). Calls are added, never changed.</summary>
public sealed class AcuteCall
{
    public const int WhoMaxLength = 200;
    public const int SaidMaxLength = 2000;

    private AcuteCall()
    {
    }

    internal AcuteCall(AcuteConsultation consultation, AcuteCallDetails details, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, ConsultationId, RecordedAt, UserId) = (consultation.CaseId, consultation.Id, moment.At, moment.By.UserId);
        (Partner, Who, At, Answered, Said) = (details.Partner, details.Who, details.At, details.Answered, details.Said);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid ConsultationId { get; private set; }
    public CallPartner Partner { get; private set; }

    /// <summary>Function and organisation, where the list does not say it.</summary>
    public string? Who { get; private set; }
    public DateTimeOffset At { get; private set; }
    public bool Answered { get; private set; }
    public string? Said { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid UserId { get; private set; }
}

/// <summary>What is recorded of a call.</summary>
public sealed record AcuteCallDetails(CallPartner Partner, string? Who, DateTimeOffset At, bool Answered, string? Said);
