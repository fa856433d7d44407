using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class RemoveThingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_was_added_by_mistake_goes()
    {
        var number = await fixture.DescribedAsync(("Input.Phone", "0612345678"));
        using var visitor = await app.SignInAsync("af-heerlen");
        var link = (await visitor.GetAsync($"/signalen/{number}")).Document.QuerySelector("a[href*='gegeven-verwijderen']")!.GetAttribute("href")!;
        var form = await visitor.GetAsync(link);
        Assert.Contains("0612345678", form.Text("main"), StringComparison.Ordinal);

        var page = await form.SubmitAsync();

        Assert.DoesNotContain("0612345678", page.Text("section[aria-labelledby=personen]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task What_the_source_wrote_stays()
    {
        var number = await fixture.SentAsync(("Input.Phone", "0612345678"));
        using var desk = await app.SignInAsync("vt-1");

        Assert.Contains("0612345678", await app.PeopleOnPageAsync(number, "vt-1"), StringComparison.Ordinal);
        Assert.False((await desk.GetAsync($"/signalen/{number}")).Has("a[href*='gegeven-verwijderen']"));
    }
}
