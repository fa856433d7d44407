using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

[Trait("Requirement", "R29")]
public sealed class ListPeopleTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/wie-is-wie";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R22")]
    [Trait("Requirement", "R24")]
    public async Task Who_reports_finds_their_attention_officer_first_and_who_stands_in()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await visitor.GetAsync(Address);

        Assert.Equal(["Gemeente Heerlen", "Gemeente Heerlen, bestuurlijke aanpak", "Gemeente Beek"], page.Document.QuerySelectorAll("main h2").Take(3).Select(h => h.TextContent));
        Assert.Equal("Samira Bouali aandachtsfunctionaris Wim Kusters aandachtsfunctionaris Vervangt Samira Bouali", page.Text("main section ul"));
        Assert.Contains("Wim Kusters", SectionOf(page, "Gemeente Landgraaf"), StringComparison.Ordinal);
        Assert.Contains("Hier is nu niemand aandachtsfunctionaris", SectionOf(page, "Gemeente Beek"), StringComparison.Ordinal);
        Assert.Contains("Marleen Rademakers aandachtsfunctionaris Veilig Thuis", SectionOf(page, "Veilig Thuis Zuid-Limburg"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ruud Tielens", page.Text("main"), StringComparison.Ordinal); // only reports
        Assert.DoesNotContain("Oefening", page.Text("main"), StringComparison.Ordinal); // another region
    }

    [Fact]
    [Trait("Requirement", "R37")]
    public async Task A_search_shows_who_works_for_that_municipality_today()
    {
        using var visitor = await app.SignInAsync("avim-1");
        var maastricht = (await app.ActorOfAsync("af-maastricht")).OrganisationId;

        var before = await visitor.GetAsync($"{Address}?gemeente={maastricht}");
        await SuperUser.RunAsync(app.Database.Admin, $"""
            UPDATE meldroute.membership SET until = current_date - 2 WHERE user_id = '{(await app.ActorOfAsync("af-maastricht")).UserId}';
            UPDATE meldroute.membership SET territory = {(short)Subregions.WestelijkeMijnstreek} WHERE user_id = '{(await app.ActorOfAsync("zoco-mh")).UserId}';
            UPDATE meldroute.account SET disabled_at = now() WHERE id = '{(await app.ActorOfAsync("zvh-maastricht")).UserId}';
            """);
        var after = await visitor.GetAsync($"{Address}?gemeente={maastricht}");
        var all = await visitor.GetAsync($"{Address}?gemeente=allemaal");

        Assert.Equal("Gemeente Maastricht", before.Text("main h2"));
        Assert.All((string[])["Joost Wolfs", "Petra Lousberg", "Sven Okoye", "Yvonne Claessens", "Eva Smeets"], name => Assert.Contains(name, before.Text("main"), StringComparison.Ordinal));
        Assert.All((string[])["Samira Bouali", "Nadia Schreurs", "Rob Jongen"], name => Assert.DoesNotContain(name, before.Text("main"), StringComparison.Ordinal));
        Assert.True(after.Has($"[data-organisatie='{maastricht}'] [data-niemand]"));
        Assert.All((string[])["Joost Wolfs", "Sven Okoye", "Yvonne Claessens"], name => Assert.DoesNotContain(name, after.Text("main"), StringComparison.Ordinal));
        Assert.Contains("zorgcoördinator, voor Westelijke Mijnstreek", all.Text("main"), StringComparison.Ordinal);
    }

    private static string SectionOf(VisitedPage page, string organisation) => string.Join(' ', page.Document.QuerySelectorAll("main section")
        .Single(s => s.QuerySelector("h2")!.TextContent == organisation).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
