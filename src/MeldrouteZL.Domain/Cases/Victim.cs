using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

public enum AgeBand : short
{
    Unknown = 0,
    Under12 = 1,
    From12To15 = 2,
    From16To17 = 3,
    From18To22 = 4,
    From23To29 = 5,
    From30To49 = 6,
    From50 = 7,
}

/// <summary>No default: any sex, any age (R10).</summary>
public enum Sex : short
{
    Unknown = 0,
    Female = 1,
    Male = 2,
    Other = 3,
}

/// <summary>A presumed victim in a case: an ordinal and coarse facts. Who it is stands apart.</summary>
public sealed class Victim
{
    private Victim() { }

    internal Victim(Guid id, Guid caseId, short ordinal, AgeBand ageBand, Sex sex, DateTimeOffset informBy) =>
        (Id, CaseId, Ordinal, AgeBand, Sex, InformBy) = (id, caseId, ordinal, ageBand, sex, informBy);

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>1 for "slachtoffer 1".</summary>
    public short Ordinal { get; private set; }
    public AgeBand AgeBand { get; private set; }
    public Sex Sex { get; private set; }
    public VictimIdentity? Identity { get; internal set; }

    /// <summary>Until when this person must be informed that their data were recorded; null when nothing is owed any more.</summary>
    public DateTimeOffset? InformBy { get; private set; }

    /// <summary>The last step in informing this person; null while there is none.</summary>
    public InformingStep? Informed { get; private set; }

    /// <summary>The day on which this person was informed.</summary>
    public DateOnly? InformedOn { get; private set; }

    /// <summary>When Veilig Thuis was reminded of the term that runs; null when it was not.</summary>
    public DateTimeOffset? InformRemindedAt { get; private set; }

    /// <summary>Whether Veilig Thuis must be reminded now: from the last day of the term, once for each term.</summary>
    public bool NeedsReminderAt(DateTimeOffset at) => InformRemindedAt is null && InformBy <= DutchTime.EndOfDay(DutchTime.DateOf(at));

    /// <summary>Why this cannot be recorded about informing this person; null when it can.</summary>
    // Who was not informed for a reason may be informed once that reason is gone.
    internal Refusal? InformingRefusalOf(InformingDetails details, Moment moment) =>
        Informed == InformingStep.Informed || (InformBy is null && details.Step != InformingStep.Informed) ? Refusal.InformingSettled
        : details.On > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened
        : details.Step == InformingStep.Extended && InformBy < moment.At ? Refusal.TermIsOver
        : null;

    internal void Account(InformingDetails details, Moment moment)
    {
        // Each extension counts from the end of the term that ran.
        InformBy = details.Step == InformingStep.Extended
            ? moment.Region.Terms.Of(TermKind.InformPersonExtension, DutchTime.DateOf(moment.At)).Due(InformBy!.Value)
            : null;
        (Informed, InformedOn, InformRemindedAt) = (details.Step, details.On, null);
    }

    internal void Remind(DateTimeOffset at) => InformRemindedAt = at;
}

/// <summary>Who a victim is. A record of its own with its own access.</summary>
public sealed class VictimIdentity
{
    public const int NameMaxLength = 200;

    private VictimIdentity() { }

    internal VictimIdentity(Guid victimId, Guid caseId, string? name, DateOnly? birthDate) =>
        (VictimId, CaseId, Name, BirthDate) = (victimId, caseId, name, birthDate);

    public Guid VictimId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>As the person uses it: one name only is a name.</summary>
    public string? Name { get; private set; }
    public DateOnly? BirthDate { get; private set; }
}
