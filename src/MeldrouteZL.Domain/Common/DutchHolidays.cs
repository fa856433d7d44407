namespace MeldrouteZL.Domain.Common;

/// <summary>The generally recognised holidays of the Algemene termijnenwet, art. 3(1) and (2).</summary>
/// <remarks>
/// Days that a decree equates for a few years (art. 3(3), such as 15 May 2026) are left out on purpose: they can only
/// lengthen a statutory term, so a clock that does not know them warns a day early and never a day late.
/// </remarks>
public static class DutchHolidays
{
    /// <summary>Whether the law names this date a holiday. Easter Sunday and Whit Sunday are Sundays, not holidays.</summary>
    public static bool IsHoliday(DateOnly date)
    {
        if (date is { Month: 1, Day: 1 } or { Month: 5, Day: 5 } or { Month: 12, Day: 25 or 26 })
        {
            return true;
        }

        if (date == KingsDay(date.Year))
        {
            return true;
        }

        // Good Friday, Easter Monday, Ascension Day and Whit Monday, counted from Easter Sunday.
        return date.DayNumber - EasterSunday(date.Year).DayNumber is -2 or 1 or 39 or 50;
    }

    // Celebrated on the Saturday before when the 27th is a Sunday (royal decree of 1980, kept for King's Day since 2014).
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    // The Gregorian computus: the first Sunday after the ecclesiastical full moon on or after 21 March.
    private static DateOnly EasterSunday(int year)
    {
        var goldenNumber = year % 19;
        var century = year / 100;
        var solarCorrection = century - (century / 4);
        var lunarCorrection = ((8 * century) + 13) / 25;
        var epact = (solarCorrection - lunarCorrection + (19 * goldenNumber) + 15) % 30;
        var daysToFullMoon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - goldenNumber) / 11))));
        var weekday = (year + (year / 4) + daysToFullMoon + 2 - solarCorrection) % 7;
        return new DateOnly(year, 3, 28).AddDays(daysToFullMoon - weekday);
    }
}
