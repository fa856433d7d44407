using System.Globalization;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

public sealed class DutchTimeTests
{
    [Theory]
    [InlineData("2026-01-15", "2026-01-15T22:59:00Z")] // winter time
    [InlineData("2026-07-15", "2026-07-15T21:59:00Z")] // summer time
    [InlineData("2026-03-28", "2026-03-28T22:59:00Z")] // eve of the change to summer time
    [InlineData("2026-03-29", "2026-03-29T21:59:00Z")] // a day of 23 hours
    [InlineData("2026-10-24", "2026-10-24T21:59:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:00Z")] // a day of 25 hours
    [InlineData("2028-02-29", "2028-02-29T22:59:00Z")]
    [InlineData("2026-12-31", "2026-12-31T22:59:00Z")]
    public void The_end_of_a_day_is_one_minute_to_midnight_in_the_region(string date, string expected)
    {
        var end = DutchTime.EndOfDay(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(Moment(expected), end);
        Assert.Equal(TimeSpan.Zero, end.Offset);
    }

    [Theory]
    [InlineData("2026-01-15T22:59:59Z", "2026-01-15")]
    [InlineData("2026-01-15T23:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T21:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")] // the 25th hour belongs to the same day
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2026-07-15T23:30:00-05:00", "2026-07-16")] // the sender's offset does not matter
    public void A_moment_falls_on_the_day_of_the_region(string moment, string expected) =>
        Assert.Equal(expected, DutchTime.DateOf(Moment(moment)).ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void The_end_of_a_day_falls_on_that_day_and_the_next_minute_does_not()
    {
        for (var day = new DateOnly(2026, 1, 1); day <= new DateOnly(2040, 12, 31); day = day.AddDays(1))
        {
            var end = DutchTime.EndOfDay(day);

            Assert.Equal(day, DutchTime.DateOf(end));
            Assert.Equal(day.AddDays(1), DutchTime.DateOf(end.AddMinutes(1)));
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
