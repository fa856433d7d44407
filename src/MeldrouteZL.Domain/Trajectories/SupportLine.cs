using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>A domain of life in which a victim is supported. Our own choice (docs/assumptions.md): no source gives a list.</summary>
public enum LifeDomain : short
{
    Safety = 1,
    Housing = 2,
    Health = 3,
    MentalHealth = 4,
    IncomeAndDebts = 5,
    WorkSchoolAndDaytime = 6,
    FamilyAndNetwork = 7,
    Legal = 8,
    MeaningAndCulture = 9,
}

/// <summary>What the support in one domain of life aims at and who gives it, as it stood from one moment on. A change is a new revision.</summary>
public sealed class SupportLine : TrajectoryPart
{
    public const int AimMaxLength = 1000;
    public const int ProviderMaxLength = 200;
    public const int ResultMaxLength = 1000;

    private SupportLine() => (Aim, Provider) = ("", "");

    internal SupportLine(Trajectory trajectory, SupportLine? before, SupportChange change, Moment moment)
        : base(trajectory, moment)
    {
        (LineId, Revision) = (before?.LineId ?? Id, (short)((before?.Revision ?? 0) + 1));
        (Domain, Aim, Provider) = (change.Domain, change.Aim, change.Provider);
        (StartsOn, PlannedEnd, EndedOn) = (change.StartsOn, change.PlannedEnd, change.EndedOn);
        Result = EndedOn is null ? null : change.Result;
    }

    /// <summary>The same for every revision.</summary>
    public Guid LineId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public short Revision { get; private set; }
    public LifeDomain Domain { get; private set; }
    public string Aim { get; private set; }

    /// <summary>Who gives the support: an organisation, and no address.</summary>
    public string Provider { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly? PlannedEnd { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What came of it; null while it goes on.</summary>
    public string? Result { get; private set; }

    /// <summary>Whether it went on longer than was planned.</summary>
    public bool IsOverdueOn(DateOnly today) => EndedOn is null && PlannedEnd < today;
}

/// <summary>New support in a domain of life, or how it stands now.</summary>
public sealed record SupportChange
{
    public required LifeDomain Domain { get; init; }
    public required string Aim { get; init; }
    public required string Provider { get; init; }
    public required DateOnly StartsOn { get; init; }
    public DateOnly? PlannedEnd { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string? Result { get; init; }
}
