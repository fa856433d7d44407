using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>
/// What care coordination tells the process director of a Zorg- en Veiligheidshuis about one trajectory, for as long as is needed: advice
/// on request, case by case (domain facts, section 21). The text is all that the house reads; the trajectory itself stays shielded (R124).
/// </summary>
public sealed class TrajectoryShare : TrajectoryPart
{
    public const int GroundMaxLength = 1000;
    public const int TextMaxLength = 4000;

    private TrajectoryShare() => (Ground, Text) = ("", "");

    internal TrajectoryShare(Trajectory trajectory, ShareFacts facts, Moment moment)
        : base(trajectory, moment) =>
        (HouseOrganisationId, Ground, Text, Until) = (facts.HouseOrganisationId, facts.Ground, facts.Text, DutchTime.StartOfDay(facts.LastDay.AddDays(1)));

    public int HouseOrganisationId { get; private set; }

    /// <summary>Consent or the other ground on which it is shared.</summary>
    public string Ground { get; private set; }

    /// <summary>Exactly what the house reads.</summary>
    public string Text { get; private set; }

    /// <summary>From this moment on the house reads it no more.</summary>
    public DateTimeOffset Until { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnBy { get; private set; }

    /// <summary>The last day on which the house reads it.</summary>
    public DateOnly LastDay => DutchTime.DateOf(Until).AddDays(-1);

    public bool IsOpenAt(DateTimeOffset at) => WithdrawnAt is null && at < Until;

    internal void Withdraw(Moment moment) => (WithdrawnAt, WithdrawnBy) = (moment.At, moment.By.UserId);
}

/// <summary>What is shared, with which house, on what ground, and the last day on which it may be read.</summary>
public sealed record ShareFacts(int HouseOrganisationId, string Ground, string Text, DateOnly LastDay);
