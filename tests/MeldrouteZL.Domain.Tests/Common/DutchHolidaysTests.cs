using System.Globalization;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

public sealed class DutchHolidaysTests
{
    // Written by hand: New Year, Good Friday, Easter Monday, King's Day, 5 May, Ascension, Whit Monday, Christmas twice.
    public static TheoryData<int, string> HolidaysPerYear => new()
    {
        { 2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26" },
        { 2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26" },
        { 2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26" },
        { 2029, "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26" },
        { 2030, "01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26" },
        { 2031, "01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26" },
        { 2032, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26" },
    };

    [Theory]
    [MemberData(nameof(HolidaysPerYear))]
    public void A_year_has_exactly_the_holidays_of_the_law(int year, string expected)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays);

        var holidays = days.Where(DutchHolidays.IsHoliday).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(' ', holidays));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2031)]
    [InlineData(2036)]
    [InlineData(2042)]
    [InlineData(2053)]
    [InlineData(2059)]
    public void Kings_day_moves_to_Saturday_when_the_27th_is_a_Sunday(int year)
    {
        Assert.True(DutchHolidays.IsHoliday(new DateOnly(year, 4, 26)));
        Assert.False(DutchHolidays.IsHoliday(new DateOnly(year, 4, 27)));
    }

    [Fact]
    public void Kings_day_moves_in_no_other_year_up_to_2060()
    {
        int[] moving = [2025, 2031, 2036, 2042, 2053, 2059];

        var moved = Enumerable.Range(2025, 36).Where(year => !DutchHolidays.IsHoliday(new DateOnly(year, 4, 27)));

        Assert.Equal(moving, moved);
    }

    // Easter Mondays from church calendars, with the earliest, the latest and the years in which the full moon is corrected.
    [Theory]
    [InlineData("1954-04-19")]
    [InlineData("1981-04-20")]
    [InlineData("2008-03-24")]
    [InlineData("2033-04-18")]
    [InlineData("2034-04-10")]
    [InlineData("2035-03-26")]
    [InlineData("2036-04-14")]
    [InlineData("2037-04-06")]
    [InlineData("2038-04-26")]
    [InlineData("2039-04-11")]
    [InlineData("2040-04-02")]
    [InlineData("2049-04-19")]
    [InlineData("2076-04-20")]
    public void Easter_Monday_follows_the_church_calendar(string date)
    {
        var monday = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.True(DutchHolidays.IsHoliday(monday));
        Assert.True(DutchHolidays.IsHoliday(monday.AddDays(-3)), "Good Friday");
        Assert.False(DutchHolidays.IsHoliday(monday.AddDays(-1)), "Easter Sunday is a Sunday, no holiday of the law");
    }
}
