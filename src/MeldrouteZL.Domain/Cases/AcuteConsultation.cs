using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>One passage through the acute lane, recorded during the call: who, when, answer, decision (R70-R73).</summary>
public sealed class AcuteConsultation
{
    public const int TextMaxLength = 4000;

    private AcuteConsultation() => Reason = "";

    internal AcuteConsultation(Guid caseId, string reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, Reason, RaisedAt, RaisedBy, RaisedByOrganisationId) = (caseId, reason, moment.At, moment.By.UserId, moment.By.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public Guid RaisedBy { get; private set; }
    public int RaisedByOrganisationId { get; private set; }

    /// <summary>Who was consulted, when, with which answer.</summary>
    public string? Consulted { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Why it turned out not to be acute.</summary>
    public string? LoweredBecause { get; private set; }
    public string? Decision { get; private set; }

    /// <summary>Who decided together (R72).</summary>
    public string? Deciders { get; private set; }

    /// <summary>Whether victims are sheltered; shelter is for victims only (R73).</summary>
    public bool? Shelter { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }

    internal void Confirm(string consulted, Moment moment) => (Consulted, ConfirmedAt, ConfirmedBy) = (consulted, moment.At, moment.By.UserId);

    internal void Lower(string why, Moment moment)
    {
        LoweredBecause = why;
        End(moment);
    }

    internal void Decide(string decision, string deciders, bool shelter, Moment moment)
    {
        (Decision, Deciders, Shelter) = (decision, deciders, shelter);
        End(moment);
    }

    private void End(Moment moment) => (EndedAt, EndedBy) = (moment.At, moment.By.UserId);
}
