using MeldrouteZL.Application.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>
/// How much the hot statements cost with ten times as many cases, in pages looked at: a number without noise. The benchmark
/// program measures the same at 10,000 against 100,000 cases (docs/performance.md).
/// </summary>
public sealed class PagesTouchedTests(LoadedDatabases loaded) : IClassFixture<LoadedDatabases>
{
    private const int CountLimit = 1001;

    public static TheoryData<string> Statements => [HotStatements.FirstPage, HotStatements.DeepPage, HotStatements.Counts, HotStatements.CasePage];

    [Theory]
    [InlineData(HotStatements.FirstPage)]
    [InlineData(HotStatements.DeepPage)]
    [InlineData(HotStatements.CasePage)]
    public void Cost_does_not_grow_with_the_number_of_cases(string statement) =>
        Assert.InRange(HotStatements.Mean(loaded.Many[statement]) / HotStatements.Mean(loaded.Few[statement]), 0.1, 1.3);

    [Fact]
    public void A_page_in_the_middle_costs_what_the_first_one_costs() =>
        Assert.InRange(loaded.Many[HotStatements.DeepPage][0].Pages / (double)loaded.Many[HotStatements.FirstPage][0].Pages, 0.5, 1.2);

    // Passing over the rows before it costs few pages as long as there are few: rows tell it at once.
    [Theory]
    [InlineData(HotStatements.FirstPage)]
    [InlineData(HotStatements.DeepPage)]
    public void A_page_looks_at_no_more_rows_than_it_shows_and_one_that_tells_whether_more_follow(string statement) =>
        Assert.Equal(CaseList.PageSize + 1, loaded.Many[statement].Single().MostRows);

    // With few cases there is less to count than the limit, so that pages say nothing here: rows do.
    [Fact]
    public void Counting_stops_at_its_limit() => Assert.Equal(CountLimit, loaded.Many[HotStatements.Counts].Single().MostRows);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Row_security_costs_less_than_half_as_much_again(string statement) =>
        Assert.InRange(HotStatements.Mean(loaded.Many[statement]) / HotStatements.Mean(loaded.Unprotected[statement]), 0.5, 1.5);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Row_security_asks_once_per_statement_who_asks(string statement)
    {
        Assert.All(loaded.Many[statement], plan => Assert.False(plan.AsksPerRow));
        Assert.All(loaded.Many[statement], plan => Assert.Equal(1, plan.ContextReads));
        Assert.All(loaded.Unprotected[statement], plan => Assert.Equal(0, plan.ContextReads));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void What_an_emergency_opens_is_not_looked_up_for_rows_that_are_there_anyway(string statement) =>
        Assert.Equal(0, loaded.Many[statement].Sum(plan => plan.EmergencyReads));
}
