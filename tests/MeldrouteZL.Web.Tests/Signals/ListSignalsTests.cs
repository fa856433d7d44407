using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ListSignalsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Each_person_finds_their_own_drafts_and_nobody_elses()
    {
        var draft = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var author = await app.SignInAsync("af-heerlen");
        using var colleague = await app.SignInAtHeerlenAsync();

        Assert.Single(Rows(await author.GetAsync("/signalen?tab=mijn"), draft));
        Assert.Single(Rows(await author.GetAsync("/signalen?tab=organisatie"), draft));
        foreach (var tab in (string[])["mijn", "organisatie", "niet-toegewezen", "alles"])
        {
            Assert.Empty(Rows(await colleague.GetAsync($"/signalen?tab={tab}"), draft));
        }
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task What_belongs_to_the_organisation_stands_there_once_for_all_its_officers()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var author = await app.SignInAsync("af-heerlen");
        using var colleague = await app.SignInAtHeerlenAsync();

        foreach (var visitor in (Visitor[])[author, colleague])
        {
            var row = Assert.Single(Rows(await visitor.GetAsync("/signalen?tab=organisatie"), number));
            Assert.Contains("Samira Bouali", row, StringComparison.Ordinal);
        }

        Assert.Single(Rows(await author.GetAsync("/signalen?tab=mijn"), number));
        Assert.Empty(Rows(await colleague.GetAsync("/signalen?tab=mijn"), number));
    }

    [Fact]
    public async Task What_an_employee_hands_over_waits_unassigned()
    {
        var number = await fixture.HandedOverAsync();
        using var officer = await app.SignInAsync("af-heerlen");
        using var author = await app.SignInAsync("medewerker-heerlen");

        Assert.Single(Rows(await officer.GetAsync("/signalen?tab=niet-toegewezen"), number));
        Assert.Single(Rows(await author.GetAsync("/signalen"), number));
    }

    [Fact]
    public async Task An_employee_sees_own_signals_only()
    {
        var own = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        var other = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        foreach (var tab in (string[])["mijn", "organisatie", "niet-toegewezen", "nieuw-binnen", "alles"])
        {
            var page = await visitor.GetAsync($"/signalen?tab={tab}");
            Assert.Single(Rows(page, own));
            Assert.DoesNotContain(other, page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "R54")]
    public async Task New_at_Veilig_Thuis_is_what_is_in_no_case()
    {
        var waiting = await fixture.Story.SignalAsync();
        var @case = await fixture.Story.CaseAsync();
        var taken = Assert.Single((await fixture.Story.LookAsync(@case, "vt-1")).Signals).Number;
        var inside = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("vt-1");

        var incoming = await visitor.GetAsync("/signalen");
        var all = await visitor.GetAsync("/signalen?tab=alles");

        Assert.Single(Rows(incoming, waiting));
        Assert.Empty(Rows(incoming, taken));
        Assert.Contains("In een casus", Assert.Single(Rows(all, taken)), StringComparison.Ordinal);
        Assert.DoesNotContain(inside, incoming.Html + all.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Veilig_Thuis_wrote_itself_stands_there_once()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded, "vt-1");
        using var visitor = await app.SignInAsync("vt-1");

        foreach (var tab in (string[])["mijn", "organisatie", "nieuw-binnen", "alles"])
        {
            Assert.Single(Rows(await visitor.GetAsync($"/signalen?tab={tab}"), number));
        }
    }

    [Fact]
    public async Task What_must_be_done_first_stands_first()
    {
        var later = await fixture.Story.SignalAsync(SignalStage.Draft, "af-maastricht"); // 28 days
        var sooner = await fixture.Story.SignalAsync(SignalStage.InternalRoute, "af-maastricht"); // 10 working days
        var waits = await fixture.Story.SignalAsync(SignalStage.Forwarded, "af-maastricht"); // for Veilig Thuis
        using var visitor = await app.SignInAsync("af-maastricht");

        var page = await visitor.GetAsync("/signalen?tab=organisatie");

        Assert.Equal([sooner, later, waits], Numbers(page));
        Assert.Contains("wacht op een ander", Assert.Single(Rows(page, waits)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_a_number_is_found_wherever_it_stands()
    {
        var settled = await fixture.Story.SignalAsync(SignalStage.SettledInternally);
        var draft = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var heerlen = (await app.ActorOfAsync("af-heerlen")).OrganisationId;
        var maastricht = (await app.ActorOfAsync("af-maastricht")).OrganisationId;

        Assert.Equal([settled], Numbers(await visitor.GetAsync($"/signalen?tab=mijn&nummer={settled.ToLowerInvariant()}")));
        Assert.True((await visitor.GetAsync("/signalen?nummer=S-1999")).Has(".empty"));
        Assert.Contains(settled, Numbers(await visitor.GetAsync("/signalen?fase=SettledInternally")));
        Assert.DoesNotContain(draft, Numbers(await visitor.GetAsync("/signalen?fase=SettledInternally")));
        Assert.Contains(draft, Numbers(await visitor.GetAsync($"/signalen?fase=Draft&gemeente={heerlen}")));
        Assert.Empty(Numbers(await visitor.GetAsync($"/signalen?gemeente={maastricht}")));
    }

    [Theory]
    [InlineData("organisatie")]
    [InlineData("alles")]
    public async Task Pages_follow_each_other_without_gaps_or_doubles(string tab)
    {
        for (var i = 0; i < 27; i++)
        {
            await fixture.Story.SignalAsync(SignalStage.InternalRoute, "af-sittard");
        }

        using var visitor = await app.SignInAsync("af-sittard");
        var seen = new List<string>();
        var page = await visitor.GetAsync($"/signalen?tab={tab}");
        Assert.Equal(25, Numbers(page).Count);
        seen.AddRange(Numbers(page));
        while (page.Document.QuerySelector("a[rel=next]") is { } next)
        {
            page = await visitor.GetAsync(next.GetAttribute("href")!);
            seen.AddRange(Numbers(page));
        }

        var organisation = (await app.ActorOfAsync("af-sittard")).OrganisationId;
        Assert.Equal(await app.AskAsync<long>("SELECT count(*) FROM meldroute.signal WHERE organisation_id = $1", organisation), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Each_part_says_how_much_it_holds()
    {
        await fixture.Story.SignalAsync(SignalStage.Draft, "zoco-mh");
        await fixture.Story.SignalAsync(SignalStage.Draft, "zoco-mh");
        using var visitor = await app.SignInAsync("zoco-mh");

        var tabs = (await visitor.GetAsync("/signalen")).Text(".tabs");

        Assert.Equal("Mijn organisatie 2 Mijn signalen 2 Alles", tabs);
    }

    [Theory]
    [InlineData("?na=onzin")]
    [InlineData("?na=AAAA&tab=bestaatniet")]
    [InlineData("?na=LTF8MDAwMA")]
    [InlineData("?fase=999&gemeente=x")]
    [InlineData("?fase=Expired")]
    [InlineData("?nummer=%25'--")]
    public async Task Bad_addresses_give_a_list_and_never_a_fault(string query)
    {
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/signalen" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Signalen", page.Heading);
    }

    [Theory]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("zvh-parkstad")]
    [InlineData("comensha")]
    [InlineData("beheer")]
    [InlineData("keten")]
    public async Task Roles_without_signals_have_no_such_page(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/signalen")).Status);
    }

    [Theory]
    [InlineData("oefen-vt")]
    [InlineData("oefen-af")]
    [InlineData("avim-1")]
    public async Task Who_has_no_grant_sees_nothing(string persona)
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.DoesNotContain(number, (await visitor.GetAsync("/signalen?tab=alles")).Html, StringComparison.Ordinal);
    }

    private static List<string> Numbers(VisitedPage page) => page.Document.QuerySelectorAll("tr[data-nummer]").Select(e => e.GetAttribute("data-nummer")!).ToList();

    private static List<string> Rows(VisitedPage page, string number) => page.Document.QuerySelectorAll($"tr[data-nummer={number}]").Select(e => e.TextContent).ToList();
}
