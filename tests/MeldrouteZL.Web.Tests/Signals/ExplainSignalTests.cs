using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ExplainSignalTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/meldroute/mijn-signaal";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R205")]
    [Trait("Requirement", "R207")]
    [Trait("Requirement", "R211")]
    public async Task It_answers_the_six_questions_of_an_awareness_training()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await visitor.GetAsync(Address);

        Assert.Equal(
            ["Wat is mensenhandel?", "Wie zijn hier slachtoffer?", "Wanneer komt u ze tegen?", "Wat kunt u doen?", "Waar meldt u?", "Wat vraagt dit van u?", "Wat gebeurt er daarna?"],
            page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.All(page.Document.QuerySelectorAll(".route-index a"), a => Assert.True(page.Has(a.GetAttribute("href")!)));
        Assert.Contains("Bij de aandachtsfunctionaris van uw gemeente", page.Text("section[aria-labelledby=waar]"), StringComparison.Ordinal);
        Assert.Contains("Bijna 90% van de slachtoffers", page.Text("section[aria-labelledby=wanneer]"), StringComparison.Ordinal);
        Assert.Equal(["Seksuele uitbuiting", "Arbeidsuitbuiting", "Criminele uitbuiting", "Een andere vorm"], page.Document.QuerySelectorAll("[data-vorm] h3").Select(h => h.TextContent));
    }

    [Fact]
    [Trait("Requirement", "R53")]
    public async Task What_follows_is_said_as_the_route_says_it()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");
        var route = (await visitor.GetAsync("/meldroute")).Document.QuerySelectorAll("section[aria-labelledby=signaal] tr[data-step], section[aria-labelledby=casus] tr[data-step], section[aria-labelledby=acuut] tr[data-step]")
            .Select(RowOf).ToHashSet();

        var rows = (await visitor.GetAsync(Address)).Document.QuerySelectorAll("tr[data-step]").Select(RowOf).ToList();

        Assert.Equal(15, rows.Count);
        Assert.Subset(route, rows.ToHashSet());
        Assert.Contains(rows, r => r.StartsWith("HandToAttentionOfficer|", StringComparison.Ordinal) && r.Contains("2 werkdagen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_found_where_somebody_wonders()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var visitor = await app.SignInAsync("af-heerlen");

        foreach (var address in (string[])["/meldroute", "/signalen/nieuw", $"/signalen/{number}", "/wie-is-wie"])
        {
            Assert.True((await visitor.GetAsync(address)).Has($"main a[href='{Address}']"), address);
        }
    }

    // Step, who and term: what stands in the same columns on both pages.
    private static string RowOf(AngleSharp.Dom.IElement row) => string.Join('|', [row.GetAttribute("data-step")!, .. row.QuerySelectorAll("td")
        .Where(c => c.GetAttribute("data-label") is "Wie" or "Termijn daarna").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))]);
}
