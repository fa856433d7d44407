using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

[Trait("Requirement", "R25")]
public sealed class ViewPersonAccessTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_tells_the_roles_and_the_numbers_that_are_open_now_and_nothing_of_their_content()
    {
        var number = await fixture.Story.CaseAsync(what: "Geheim verhaal");
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address("vt-2"));

        Assert.Equal(2, page.Document.QuerySelectorAll("tr[data-rol]").Length);
        Assert.Contains("vervangt Marleen Rademakers", page.Text("tr[data-rol=VtAttentionOfficer]"), StringComparison.Ordinal);
        Assert.Contains("de hele regio", page.Text("tr[data-rol=VtEmployee]"), StringComparison.Ordinal);
        Assert.Contains("feiten", page.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", page.Html, StringComparison.Ordinal);
        Assert.False((await officer.GetAsync(Address("af-maastricht"))).Has($"tr[data-nummer='{number}']"));
    }

    [Fact]
    public async Task Access_that_ended_is_gone()
    {
        var number = await fixture.Story.CaseAsync(Domain.Cases.CaseStage.Screened);
        using var officer = await app.SignInAsync("fg");
        Assert.True((await officer.GetAsync(Address("avim-1"))).Has($"tr[data-nummer='{number}']"));

        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m));

        Assert.False((await officer.GetAsync(Address("avim-1"))).Has($"tr[data-nummer='{number}']"));
    }

    [Fact]
    public async Task Who_reads_no_records_of_the_organisation_sees_only_their_own()
    {
        var own = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        var other = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync($"{Address("medewerker-heerlen")}&tab=signalen");

        Assert.True(page.Has($"tr[data-nummer='{own}']"));
        Assert.False(page.Has($"tr[data-nummer='{other}']"));
        Assert.True((await officer.GetAsync($"{Address("af-heerlen")}&tab=signalen")).Has($"tr[data-nummer='{other}']"));
        Assert.False((await officer.GetAsync(Address("medewerker-heerlen"))).Has("tr[data-nummer]"));
    }

    [Fact]
    public async Task Many_numbers_come_page_by_page_each_once()
    {
        for (var i = 0; i < 55; i++)
        {
            await fixture.Story.SignalAsync(SignalStage.Draft, "zoco-mh");
        }

        using var officer = await app.SignInAsync("fg");
        var first = await officer.GetAsync($"{Address("zoco-mh")}&tab=signalen");
        var second = await officer.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var numbers = new[] { first, second }.SelectMany(p => p.Document.QuerySelectorAll("tr[data-nummer]")).Select(r => r.GetAttribute("data-nummer")).ToList();
        Assert.Equal(55, numbers.Distinct().Count());
        Assert.Equal(55, numbers.Count);
    }

    [Theory]
    [InlineData("fg", "oefen-vt")]
    [InlineData("oefen-fg", "vt-1")]
    public async Task People_of_another_region_are_unknown(string officer, string persona)
    {
        using var visitor = await app.SignInAsync(officer);

        var page = await visitor.GetAsync(Address(persona));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kies eerst een persoon", page.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address("vt-1"))).Status);
    }

    private static string Address(string persona) => $"/privacy/inzage/persoon?persoon={DemoPersonas.Find(persona)!.UserId:D}";
}
