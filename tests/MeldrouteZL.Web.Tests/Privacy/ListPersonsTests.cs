using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class ListPersonsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/inzage/personen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Everybody_of_the_region_is_found_page_by_page_and_nobody_of_another()
    {
        using var officer = await app.SignInAsync("fg");
        var names = new List<string>();
        for (var next = Address; next is not null;)
        {
            var page = await officer.GetAsync(next);
            names.AddRange(page.Document.QuerySelectorAll("tr[data-persoon] a").Select(a => a.TextContent));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.Equal(33, names.Count);
        Assert.Contains("Eva Smeets", names);
        Assert.DoesNotContain(names, n => n.EndsWith("Oefening", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("smeets", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    [InlineData("oefening", 0)]
    public async Task A_part_of_a_name_is_searched_as_it_is(string name, int found)
    {
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync($"{Address}?naam={Uri.EscapeDataString(name)}");

        Assert.Equal(found, page.Document.QuerySelectorAll("tr[data-persoon]").Length);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }
}
