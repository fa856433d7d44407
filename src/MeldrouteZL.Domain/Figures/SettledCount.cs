using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Figures;

/// <summary>
/// What the region knows of a signal that a municipality settled itself: a count without a person (design, section 2).
/// </summary>
public sealed class SettledCount
{
    private SettledCount() { }

    public SettledCount(Guid id, short regionId, int organisationId, DateOnly month, ExploitationForm form, InternalOutcome outcome) =>
        (Id, RegionId, OrganisationId, Month, Form, Outcome) = (id, regionId, organisationId, month, form, outcome);

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }
    public ExploitationForm Form { get; private set; }
    public InternalOutcome Outcome { get; private set; }
}

/// <summary>A municipality says that its month is complete, also when it is zero: silence differs from nothing.</summary>
public sealed class MonthConfirmation
{
    private MonthConfirmation() { }

    public MonthConfirmation(Guid id, short regionId, int organisationId, DateOnly month, int count, Guid confirmedBy, DateTimeOffset at) =>
        (Id, RegionId, OrganisationId, Month, Count, ConfirmedBy, At) = (id, regionId, organisationId, month, count, confirmedBy, at);

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }
    public DateOnly Month { get; private set; }
    public int Count { get; private set; }
    public Guid ConfirmedBy { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>Advice of Veilig Thuis without any data on the persons it is about, counted apart (R34, R55).</summary>
public sealed class Advice
{
    public const int TextMaxLength = 2000;

    private Advice() => Text = "";

    public Advice(Guid id, short regionId, int organisationId, ExploitationForm form, string text, Guid userId, DateTimeOffset at, SignalChannel? channel = null) =>
        (Id, RegionId, OrganisationId, Form, Text, UserId, At, Channel) = (id, regionId, organisationId, form, text, userId, at, channel);

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }
    public ExploitationForm Form { get; private set; }
    public string Text { get; private set; }
    public Guid UserId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>How the question came in; null when nobody said so.</summary>
    public SignalChannel? Channel { get; private set; }
}
