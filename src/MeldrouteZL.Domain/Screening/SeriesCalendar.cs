using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>The days of the weekly meetings: which lie ready, which are missing and which fall on a holiday (R84; domain facts, section 20.2).</summary>
public static class SeriesCalendar
{
    /// <summary>How many meetings lie ready, so that a held-over item always has a next one.</summary>
    public const int Ahead = 8;
    private const int Week = 7;

    // Far enough to find that many past a series that begins later or falls on holidays.
    private const int Horizon = 26 * Week;

    /// <summary>
    /// The days on which a weekly meeting is missing, until the number ahead is reached. A week that has a meeting, on whatever
    /// day, is left alone; a week whose day is a holiday has none.
    /// </summary>
    public static IEnumerable<DateOnly> Missing(Region region, DateOnly today, IReadOnlyCollection<DateOnly> planned)
    {
        var ready = 0;
        foreach (var day in Days(region, today).TakeWhile(_ => ready < Ahead))
        {
            if (HasMeeting(day, planned))
            {
                ready++;
            }
            else if (WorkingDays.IsWorkingDay(day))
            {
                ready++;
                yield return day;
            }
        }
    }

    /// <summary>The holidays of the coming weeks for which no other day was planned in that week.</summary>
    public static IReadOnlyList<DateOnly> Skipped(Region region, DateOnly today, IReadOnlyCollection<DateOnly> planned) =>
        [.. Days(region, today).TakeWhile(day => day <= today.AddDays((Ahead + 2) * Week)).Where(day => !WorkingDays.IsWorkingDay(day) && !HasMeeting(day, planned))];

    /// <summary>The working day nearest to a skipped day, in the same week where there is one.</summary>
    public static DateOnly InsteadOf(DateOnly skipped) =>
        Enumerable.Range(1, Week).SelectMany(n => (DateOnly[])[skipped.AddDays(n), skipped.AddDays(-n)])
            .OrderBy(day => MondayOf(day) == MondayOf(skipped) ? 0 : 1).First(WorkingDays.IsWorkingDay);

    private static IEnumerable<DateOnly> Days(Region region, DateOnly today) =>
        Enumerable.Range(1, Horizon).Select(today.AddDays).Where(day => region.SeriesOn(day) is { } series && series.Content.Weekday == day.DayOfWeek);

    private static bool HasMeeting(DateOnly day, IReadOnlyCollection<DateOnly> planned) => planned.Any(p => MondayOf(p) == MondayOf(day));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - (int)DayOfWeek.Monday) % Week));
}
