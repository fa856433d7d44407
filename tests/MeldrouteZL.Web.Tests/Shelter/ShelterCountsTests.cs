using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

/// <summary>In a region of its own: what others place is counted too.</summary>
public sealed class ShelterCountsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R137")]
    [Trait("Requirement", "R145")]
    public async Task Care_coordination_sees_every_count_and_who_only_has_figures_none_of_few_people()
    {
        var (placed, _) = await fixture.PlacedAsync();
        var waiting = await fixture.SoughtAsync();
        using var care = await app.SignInAsync("zoco-mh");
        using var policy = await app.SignInAsync("beleid");

        var all = await care.GetAsync("/opvang");
        var few = await policy.GetAsync("/opvang");

        Assert.Equal(["1", "1", "1", "2", "0"], Cells(all, "Women"));
        Assert.Equal(["1", "te weinig om te tonen", "te weinig om te tonen", "te weinig om te tonen", "0"], Cells(few, "Women"));
        Assert.All((VisitedPage[])[all, few], page => Assert.DoesNotMatch("T-20[0-9]{2}-", page.Html));
        Assert.DoesNotContain(placed, few.Html + all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting, few.Html + all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zomerweg", few.Html + all.Html, StringComparison.Ordinal);
        Assert.False(few.Has("a[href='/opvang/plekken']"));
    }

    private static IEnumerable<string> Cells(VisitedPage page, string kind) => page.Document.QuerySelectorAll($"tr[data-soort='{kind}'] td").Skip(1).Select(c => c.TextContent.Trim());
}
