using System.Globalization;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly DateOnly LastDay = new(2040, 12, 31);

    [Theory]
    [InlineData("2026-11-16", 5, "2026-11-23")] // Monday to Monday
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday to Monday
    [InlineData("2026-11-21", 1, "2026-11-23")] // received on Saturday: Monday is day 1
    [InlineData("2026-11-21", 0, "2026-11-23")] // zero never stays in the weekend
    [InlineData("2026-11-18", 0, "2026-11-18")]
    [InlineData("2026-04-01", 5, "2026-04-10")] // over Good Friday and Easter Monday
    [InlineData("2026-04-24", 5, "2026-05-04")] // over King's Day
    [InlineData("2026-05-01", 5, "2026-05-11")] // over 5 May
    [InlineData("2026-12-24", 1, "2026-12-28")] // both Christmas days and the Sunday after
    [InlineData("2027-12-31", 1, "2028-01-03")] // New Year's Day on a Saturday
    [InlineData("2028-02-28", 1, "2028-02-29")] // leap day
    [InlineData("2031-04-25", 1, "2031-04-28")] // King's Day on Saturday the 26th
    public void Adds_working_days_after_the_day_of_receipt(string from, int workingDays, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.Add(Day(from), workingDays));

    [Fact]
    public void A_term_cannot_run_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Add(FirstDay, -1));

    [Fact]
    public void Adding_ends_on_a_working_day_with_exactly_that_many_in_between()
    {
        for (var from = FirstDay; from <= LastDay; from = from.AddDays(1))
        {
            for (var count = 0; count <= 10; count++)
            {
                var end = WorkingDays.Add(from, count);

                Assert.True(WorkingDays.IsWorkingDay(end), $"{from:O} + {count} = {end:O}");
                Assert.Equal(Math.Max(count, WorkingDays.IsWorkingDay(from) ? 0 : 1), WorkingDaysAfter(from, end));
            }
        }
    }

    [Fact]
    public void A_later_start_or_a_longer_term_never_ends_earlier()
    {
        for (var from = FirstDay; from <= LastDay; from = from.AddDays(1))
        {
            for (var count = 0; count <= 10; count++)
            {
                Assert.True(WorkingDays.Add(from, count) <= WorkingDays.Add(from.AddDays(1), count));
                Assert.True(WorkingDays.Add(from, count) <= WorkingDays.Add(from, count + 1));
            }
        }
    }

    [Theory]
    [InlineData("2026-11-16", 5, "2026-11-23")] // ends on Saturday 21: runs to Monday (art. 1)
    [InlineData("2026-11-16", 4, "2026-11-20")] // ends on Friday: as it is
    [InlineData("2026-11-20", 1, "2026-11-23")] // ends on Saturday: art. 1 alone, shorter than three days
    [InlineData("2026-11-20", 3, "2026-11-24")] // Saturday to Monday holds one working day: Tuesday is the second (art. 2)
    [InlineData("2026-04-02", 5, "2026-04-08")] // Good Friday to Easter Tuesday holds one: Wednesday (art. 2)
    [InlineData("2026-04-02", 3, "2026-04-08")]
    [InlineData("2026-12-24", 5, "2026-12-29")] // Christmas to Tuesday holds Monday and Tuesday
    [InlineData("2026-12-24", 3, "2026-12-29")]
    [InlineData("2026-02-16", 70, "2026-04-28")] // ten weeks, ending on King's Day
    [InlineData("2026-02-16", 90, "2026-05-18")] // ends on Sunday 17 May
    [InlineData("2026-02-15", 91, "2026-05-17")] // longer than 90 days: the law does not extend it (art. 4)
    [InlineData("2028-02-26", 3, "2028-02-29")] // leap day is the second working day
    public void A_term_of_the_law_is_extended(string from, int days, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.EndOfStatutoryTerm(Day(from), days));

    [Fact]
    public void A_term_of_the_law_has_at_least_one_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.EndOfStatutoryTerm(FirstDay, 0));

    [Fact]
    public void A_term_of_the_law_ends_on_the_first_working_day_that_satisfies_both_articles()
    {
        for (var from = FirstDay; from <= LastDay; from = from.AddDays(1))
        {
            for (var days = 1; days <= 14; days++)
            {
                var end = WorkingDays.EndOfStatutoryTerm(from, days);

                var earliest = from.AddDays(days);
                while (!WorkingDays.IsWorkingDay(earliest) || (days >= 3 && WorkingDaysAfter(from, earliest) < 2))
                {
                    earliest = earliest.AddDays(1);
                }

                Assert.Equal(earliest, end);
            }
        }
    }

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-05-05", false)]
    [InlineData("2026-05-15", true)] // the Friday after Ascension Day is a working day for us
    public void Working_days_are_Monday_to_Friday_except_holidays(string date, bool expected) =>
        Assert.Equal(expected, WorkingDays.IsWorkingDay(Day(date)));

    private static int WorkingDaysAfter(DateOnly from, DateOnly end)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (WorkingDays.IsWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
