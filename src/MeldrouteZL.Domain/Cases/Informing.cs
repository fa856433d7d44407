using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>What became of the duty to inform somebody whose data were recorded (Wmo 2015, article 5.3.1).</summary>
public enum InformingStep : short
{
    Informed = 1,

    /// <summary>The term was made longer, since that is needed to stop or to investigate violence.</summary>
    Extended = 2,
    NotInformed = 3,
}

/// <summary>How somebody was informed.</summary>
public enum InformedHow : short
{
    Conversation = 1,
    Telephone = 2,
    Letter = 3,

    /// <summary>By somebody else, such as a care professional or a legal representative.</summary>
    ThroughSomebodyElse = 4,
}

/// <summary>One step in informing a person. Steps are added, never changed.</summary>
public sealed class Informing
{
    public const int ByMaxLength = 200;
    public const int ReasonMaxLength = 2000;

    private Informing()
    {
    }

    internal Informing(Victim victim, InformingDetails details, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, VictimId, At, UserId) = (victim.CaseId, victim.Id, moment.At, moment.By.UserId);
        (Step, How, On, By, Reason, DueAt) = (details.Step, details.How, details.On, details.By, details.Reason, victim.InformBy);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }
    public InformingStep Step { get; private set; }
    public InformedHow? How { get; private set; }

    /// <summary>The day on which the person was informed.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Who informed the person, by function and organisation.</summary>
    public string? By { get; private set; }

    /// <summary>Why the term was extended, or why the person is not informed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Until when it must be done after this step; null when nothing is owed any more.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}

/// <summary>What is recorded about informing a person: the first three for who was informed, the reason for the others.</summary>
public sealed record InformingDetails(InformingStep Step, InformedHow? How, DateOnly? On, string? By, string? Reason);
