namespace MeldrouteZL.Domain.Common;

/// <summary>Counting in working days, and the extension that the Algemene termijnenwet gives to terms set by law.</summary>
public static class WorkingDays
{
    /// <summary>Longest term in days to which the Algemene termijnenwet applies (art. 4).</summary>
    public const int LongestExtendedTermInDays = 90;

    // Art. 2: from three days on, a term holds at least two working days.
    private const int ShortestTermWithTwoWorkingDays = 3;

    /// <summary>Monday to Friday, holidays excepted.</summary>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DutchHolidays.IsHoliday(date);

    /// <summary>
    /// The working day that lies this many working days after <paramref name="from"/>. The day of receipt is day 0 and
    /// need not be a working day itself; zero gives that day or, when nobody works then, the next working day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number: terms run forward.</exception>
    public static DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return FirstWorkingDayFrom(day);
    }

    /// <summary>The working day that lies this many working days before <paramref name="day"/>; zero gives that day itself.</summary>
    public static DateOnly Before(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>
    /// Last day of a term of <paramref name="days"/> calendar days set by law, extended by Algemene termijnenwet art. 1
    /// (not on a Saturday, Sunday or holiday) and art. 2 (at least two working days in a term of three days or more).
    /// Longer terms than 90 days are not extended (art. 4).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day.</exception>
    public static DateOnly EndOfStatutoryTerm(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var end = from.AddDays(days);
        if (days > LongestExtendedTermInDays)
        {
            return end;
        }

        // The second working day is a working day itself, so the order of the two articles makes no difference.
        var secondWorkingDay = Add(from, 2);
        return days >= ShortestTermWithTwoWorkingDays && end < secondWorkingDay
            ? secondWorkingDay
            : FirstWorkingDayFrom(end);
    }

    private static DateOnly FirstWorkingDayFrom(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
