using System.Globalization;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

public sealed class TermsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Theory]
    [InlineData(TermUnit.Minutes, 60, "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")]
    [InlineData(TermUnit.Hours, 24, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")] // exact, though the clock on the wall jumps
    [InlineData(TermUnit.Days, 28, "2026-11-02T09:00:00Z", "2026-11-30T22:59:00Z")]
    [InlineData(TermUnit.Days, 1, "2026-11-06T23:30:00Z", "2026-11-08T22:59:00Z")] // past midnight in the region: day 0 is the 7th
    [InlineData(TermUnit.WorkingDays, 5, "2026-11-16T08:00:00Z", "2026-11-23T22:59:00Z")]
    [InlineData(TermUnit.WorkingDays, 5, "2026-03-26T22:59:00Z", "2026-04-02T21:59:00Z")] // over the change to summer time
    [InlineData(TermUnit.WorkingDays, 1, "2026-10-23T10:00:00Z", "2026-10-26T22:59:00Z")] // over the change to winter time
    [InlineData(TermUnit.Weeks, 1, "2026-10-20T10:00:00Z", "2026-10-27T22:59:00Z")]
    [InlineData(TermUnit.Months, 3, "2026-11-30T10:00:00Z", "2027-02-28T22:59:00Z")]
    [InlineData(TermUnit.Months, 1, "2028-01-31T10:00:00Z", "2028-02-29T22:59:00Z")]
    public void Minutes_and_hours_are_exact_and_the_rest_ends_with_the_day(TermUnit unit, int amount, string from, string due)
    {
        var terms = new Terms([Term(TermKind.ReferralAnswer, amount, unit)]);

        var actual = terms.Due(TermKind.ReferralAnswer, Moment(from));

        Assert.Equal(Moment(due), actual);
        Assert.Equal(TimeSpan.Zero, actual.Offset);
    }

    [Theory]
    [InlineData(true, "2026-04-28T21:59:00Z")]
    [InlineData(false, "2026-04-27T21:59:00Z")]
    public void Only_a_term_of_the_law_skips_Kings_Day(bool isStatutory, string due)
    {
        var tenWeeks = new Term(1, TermKind.Investigation, 10, TermUnit.Weeks, "bron", Start, isStatutory: isStatutory);

        Assert.Equal(Moment(due), new Terms([tenWeeks]).Due(TermKind.Investigation, Moment("2026-02-16T10:00:00Z")));
    }

    [Fact]
    public void A_clock_keeps_the_term_of_the_day_on_which_it_started()
    {
        var old = new Term(1, TermKind.OwnerAccepts, 2, TermUnit.Hours, "oud", Start, new DateOnly(2026, 6, 30));
        var current = new Term(1, TermKind.OwnerAccepts, 1, TermUnit.Hours, "nieuw", new DateOnly(2026, 7, 1));
        var terms = new Terms([current, old]);

        Assert.Equal("oud", terms.Of(TermKind.OwnerAccepts, new DateOnly(2026, 6, 30)).Source);
        Assert.Equal("nieuw", terms.Of(TermKind.OwnerAccepts, new DateOnly(2026, 7, 1)).Source);

        // 22:30 UTC on 30 June is half past midnight on 1 July in the region.
        Assert.Equal(Moment("2026-06-30T23:30:00Z"), terms.Due(TermKind.OwnerAccepts, Moment("2026-06-30T22:30:00Z")));
    }

    [Fact]
    public void Where_periods_overlap_the_one_that_began_last_holds()
    {
        var old = new Term(1, TermKind.OwnerAccepts, 2, TermUnit.Hours, "oud", Start);
        var current = new Term(1, TermKind.OwnerAccepts, 1, TermUnit.Hours, "nieuw", new DateOnly(2026, 7, 1));

        Assert.Equal("nieuw", new Terms([old, current]).Of(TermKind.OwnerAccepts, new DateOnly(2026, 7, 2)).Source);
    }

    [Theory]
    [InlineData("2025-12-31T12:00:00Z", TermKind.ReferralAnswer)] // before it holds
    [InlineData("2026-07-01T12:00:00Z", TermKind.ReferralAnswer)] // after it held
    [InlineData("2026-02-01T12:00:00Z", TermKind.AcuteAnswer)] // never set
    public void A_missing_term_is_named(string from, TermKind kind)
    {
        var term = new Term(1, TermKind.ReferralAnswer, 5, TermUnit.WorkingDays, "bron", Start, new DateOnly(2026, 6, 30));

        var error = Assert.Throws<InvalidOperationException>(() => new Terms([term]).Due(kind, Moment(from)));

        Assert.Contains(kind.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term(TermKind.Shielding, 0, TermUnit.Days));
        Assert.Throws<ArgumentException>(() => new Term(1, TermKind.Shielding, 1, TermUnit.Days, " ", Start));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Term(1, TermKind.Shielding, 1, TermUnit.Days, new string('a', Domain.Common.Term.SourceMaxLength + 1), Start));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Term(1, TermKind.Shielding, 1, TermUnit.Days, "bron", Start, Start.AddDays(-1)));
        Assert.Throws<ArgumentException>(
            () => new Term(1, TermKind.Shielding, 1, TermUnit.WorkingDays, "bron", Start, isStatutory: true));
    }

    private static Term Term(TermKind kind, int amount, TermUnit unit) => new(1, kind, amount, unit, "bron", Start);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
