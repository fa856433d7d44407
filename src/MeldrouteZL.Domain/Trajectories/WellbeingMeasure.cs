using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What the scale asks. Our own words and no instrument of anybody (docs/assumptions.md): it shows a direction and diagnoses nothing.</summary>
public enum WellbeingItem : short
{
    Safety = 1,
    Rest = 2,
    Health = 3,
    People = 4,
    Control = 5,
}

/// <summary>How the victim says it is going, on one day: each item from 1 (very bad) to 5 (very good).</summary>
public sealed class WellbeingMeasure : TrajectoryPart
{
    public const short Lowest = 1;
    public const short Highest = 5;
    public const int NoteMaxLength = 1000;

    private WellbeingMeasure() { }

    internal WellbeingMeasure(Trajectory trajectory, WellbeingAnswers answers, Moment moment)
        : base(trajectory, moment)
    {
        (On, Note) = (answers.On, answers.Note);
        (Safety, Rest, Health, People, Control) = (answers.Safety, answers.Rest, answers.Health, answers.People, answers.Control);
    }

    /// <summary>The day the victim said it.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Null where it was not asked or not answered, as the four after it.</summary>
    public short? Safety { get; private set; }
    public short? Rest { get; private set; }
    public short? Health { get; private set; }
    public short? People { get; private set; }
    public short? Control { get; private set; }
    public string? Note { get; private set; }

    public short? Of(WellbeingItem item) => item switch
    {
        WellbeingItem.Safety => Safety,
        WellbeingItem.Rest => Rest,
        WellbeingItem.Health => Health,
        WellbeingItem.People => People,
        WellbeingItem.Control => Control,
    };
}

/// <summary>The answers of one day; null where the victim was not asked or did not want to say.</summary>
public sealed record WellbeingAnswers
{
    public required DateOnly On { get; init; }
    public short? Safety { get; init; }
    public short? Rest { get; init; }
    public short? Health { get; init; }
    public short? People { get; init; }
    public short? Control { get; init; }
    public string? Note { get; init; }

    internal bool IsEmpty => Safety is null && Rest is null && Health is null && People is null && Control is null;

    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the scale: the form lets none through.</exception>
    internal void MustBeWithinScale()
    {
        foreach (var answer in (short?[])[Safety, Rest, Health, People, Control])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(answer ?? WellbeingMeasure.Lowest, WellbeingMeasure.Lowest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(answer ?? WellbeingMeasure.Lowest, WellbeingMeasure.Highest);
        }
    }
}
