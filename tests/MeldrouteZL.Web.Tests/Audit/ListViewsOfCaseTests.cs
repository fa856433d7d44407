using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>The owner of a case sees who opened it, without asking.</summary>
[Trait("Requirement", "R168")]
public sealed class ListViewsOfCaseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_owner_sees_who_opened_the_case_the_newest_first()
    {
        var (number, owner) = await OwnedCaseAsync();
        var other = await OtherViewerAsync(number, owner);
        using (var curious = await app.SignInAsync(other))
        {
            Assert.Equal(HttpStatusCode.OK, (await curious.GetAsync($"/casussen/{number}")).Status);
        }

        using var visitor = await app.SignInAsync(owner);
        Assert.True((await visitor.GetAsync($"/casussen/{number}")).Has($"a[href='/casussen/{number}/inzagen']"));
        var page = await visitor.GetAsync($"/casussen/{number}/inzagen");

        Assert.Contains(number, page.Heading, StringComparison.Ordinal);
        var lines = page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("Casus geopend", lines[0], StringComparison.Ordinal); // this very page
        var seen = Assert.Single(lines, l => l.Contains(DemoPersonas.Find(other)!.Name, StringComparison.Ordinal));
        Assert.Contains("Casus geopend", seen, StringComparison.Ordinal);
        Assert.Contains("gelukt", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_own_the_case_has_no_such_page_and_no_link_to_it()
    {
        var (number, owner) = await OwnedCaseAsync();
        using var visitor = await app.SignInAsync(await OtherViewerAsync(number, owner));

        Assert.False((await visitor.GetAsync($"/casussen/{number}")).Has("a[href$='/inzagen']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{number}/inzagen")).Status);
    }

    [Fact]
    public async Task A_page_holds_fifty_lines_and_the_next_one_the_rest()
    {
        var (number, owner) = await OwnedCaseAsync();
        using var visitor = await app.SignInAsync(owner);
        for (var i = 0; i < 55; i++)
        {
            await visitor.GetAsync($"/casussen/{number}");
        }

        var first = await visitor.GetAsync($"/casussen/{number}/inzagen");
        var second = await visitor.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(second.Document.QuerySelectorAll("tbody tr").Length, 6, 20);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/casussen/{number}/inzagen?voor=abc")).Status);
    }

    private async Task<(string Number, string Owner)> OwnedCaseAsync()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var owner = (await fixture.Story.LookAsync(number, "vt-1")).OwnerOrganisationId!.Value;
        foreach (var persona in (string[])["vt-1", "avim-1", "zoco-parkstad"])
        {
            if ((await app.ActorOfAsync(persona)).OrganisationId == owner)
            {
                return (number, persona);
            }
        }

        throw new InvalidOperationException($"Nobody here works for {owner}.");
    }

    private async Task<string> OtherViewerAsync(string number, string owner)
    {
        var access = (await fixture.Story.LookAsync(number, "vt-1")).Access.Where(a => a.Until is null).Select(a => a.OrganisationId).ToHashSet();
        foreach (var persona in ((string[])["vt-1", "avim-1", "zoco-parkstad", "af-heerlen"]).Where(p => p != owner))
        {
            if (access.Contains((await app.ActorOfAsync(persona)).OrganisationId))
            {
                return persona;
            }
        }

        throw new InvalidOperationException($"Only {nameof(Role)}s of the owner see {number}.");
    }
}
