using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>When people work and when the screening table meets: on Tuesday morning, with an agenda that is fixed on the working day before.</summary>
internal static class DemoCalendar
{
    private const int Week = 7;
    private static readonly TimeOnly AgendaFixed = new(15, 0);

    /// <summary>This time of this day in the Netherlands, in UTC.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, DutchTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The clock on the wall in the Netherlands.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, DutchTime.Zone).DateTime);

    /// <summary>When the agenda of this table closes.</summary>
    public static DateTimeOffset AgendaFixedAt(DateOnly table)
    {
        var day = table.AddDays(-1);
        while (!WorkingDays.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return At(day, AgendaFixed);
    }

    /// <summary>The first table that still takes items at this moment.</summary>
    public static DateOnly TableAfter(DateTimeOffset moment)
    {
        var today = DutchTime.DateOf(moment);
        return TablesFrom(today).First(table => AgendaFixedAt(table) > moment);
    }

    /// <summary>All tables from this day on; there is none in a week in which it falls on a holiday.</summary>
    public static IEnumerable<DateOnly> TablesFrom(DateOnly day)
    {
        for (var table = day.AddDays(((int)DayOfWeek.Tuesday - (int)day.DayOfWeek + Week) % Week); ; table = table.AddDays(Week))
        {
            if (WorkingDays.IsWorkingDay(table))
            {
                yield return table;
            }
        }
    }

    /// <summary>When a demo signal begins, in a demo that is filled at this moment.</summary>
    /// <param name="weeksEarlier">By how much everything is moved into the past.</param>
    public static DateTimeOffset BeginOf(DemoStart start, DateTimeOffset now, int weeksEarlier)
    {
        if (start.MinutesAgo is { } minutes)
        {
            return now.AddMinutes(-minutes);
        }

        var day = TableAfter(now).AddDays((start.Day - DayOfWeek.Tuesday) - (Week * (start.Weeks + weeksEarlier)));
        return At(WorkingDays.Add(day, 0), start.Time);
    }
}
