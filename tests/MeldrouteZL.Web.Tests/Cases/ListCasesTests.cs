using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ListCasesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_opened_a_case_finds_it_among_their_own()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/casussen?tab=mijn&nummer={number}");

        Assert.True(page.Has($"[data-nummer={number}]"));
        Assert.False((await visitor.GetAsync($"/casussen?tab=niet-toegewezen&nummer={number}")).Has($"[data-nummer={number}]"));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task Colleagues_see_what_belongs_to_their_organisation()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-2");

        Assert.True((await visitor.GetAsync($"/casussen?tab=organisatie&nummer={number}")).Has($"[data-nummer={number}]"));
        Assert.False((await visitor.GetAsync("/casussen?tab=mijn")).Has($"[data-nummer={number}]"));
    }

    [Fact]
    public async Task The_municipality_sees_the_status_without_the_subject()
    {
        var number = await fixture.Story.CaseAsync(what: "Zeven matrassen in een schuur zonder ramen");
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync("/casussen");

        Assert.True(page.Has($"[data-nummer={number}]"));
        Assert.DoesNotContain("Zeven matrassen", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af-maastricht")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-vt")]
    public async Task Who_has_no_grant_sees_nothing(string persona)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.DoesNotContain(number, (await visitor.GetAsync("/casussen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_tab_shows_what_waits_for_the_table()
    {
        var waiting = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        var other = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("avim-1");

        var page = await visitor.GetAsync("/casussen?tab=agenda");

        Assert.True(page.Has($"[data-nummer={waiting}] [data-stage=OnAgenda]"));
        Assert.False(page.Has($"[data-nummer={other}]"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_or_doubles()
    {
        for (var i = 0; i < 27; i++)
        {
            await fixture.Story.CaseAsync(author: "af-sittard");
        }

        using var visitor = await app.SignInAsync("vt-1");
        var seen = new List<string>();
        var page = await visitor.GetAsync("/casussen?tab=organisatie");
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll("[data-nummer]").Select(e => e.GetAttribute("data-nummer")!));
            if (page.Document.QuerySelector("a[rel=next]") is not { } next)
            {
                break;
            }

            page = await visitor.GetAsync(next.GetAttribute("href")!);
        }

        Assert.True(seen.Count >= 27);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_filter_narrows_and_an_unknown_number_finds_nothing()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Single((await visitor.GetAsync($"/casussen?nummer={number}")).Document.QuerySelectorAll("tbody tr"));
        Assert.True((await visitor.GetAsync("/casussen?nummer=C-1999")).Has(".empty"));
    }

    [Theory]
    [InlineData("?na=onzin")]
    [InlineData("?na=AAAA&tab=bestaatniet")]
    [InlineData("?fase=999&gemeente=x&vorm=Onbekend")]
    [InlineData("?nummer=%25'--")]
    public async Task Bad_addresses_give_a_list_and_never_a_fault(string query)
    {
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/casussen" + query)).Status);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("beheer")]
    [InlineData("comensha")]
    public async Task Roles_without_casework_have_no_such_page(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/casussen")).Status);
    }
}
