using System.Net;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class ViewReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("vt-1", "Intrekken Aanvullen Terughalen")]
    [InlineData("zoco-parkstad", "Aannemen Weigeren")]
    [InlineData("vt-secretaris", "")]
    [Trait("Requirement", "R165")]
    public async Task Both_sides_see_what_was_sent_and_what_they_can_do(string persona, string steps)
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync(ReferralStory.AddressOf(id));

        Assert.Equal($"Zorgcoördinatie, {number}", page.Heading);
        Assert.Equal(nameof(ReferralStage.Offered), page.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Equal("Wat de ontvanger krijgt", page.Text("[data-content]"));
        Assert.Contains("Hulp inzetten", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Wmo 2015 art. 5.1.6", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(steps, page.Text(".steps-to-take"));
        Assert.True(page.Has($"main a[href='/casussen/{number}']"));
        foreach (var step in page.Document.QuerySelectorAll(".steps-to-take a"))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(step.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task Who_holds_the_facts_knows_of_the_other_referrals_but_not_what_was_sent()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        var id = await fixture.OfferAsync(number, ReferralKind.CareCoordination, ReferralStory.CareCoordination);
        using var visitor = await app.SignInAsync("bestuurlijk-heerlen");

        var page = await visitor.GetAsync(ReferralStory.AddressOf(id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Wat de ontvanger krijgt", page.Html, StringComparison.Ordinal);
        Assert.False(page.Has(".steps-to-take"));
        Assert.Equal((true, true, false), await fixture.RowsOfAsync(number, id, "bestuurlijk-heerlen"));
    }

    [Theory]
    [InlineData("zoco-mh")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("medewerker-heerlen")]
    [InlineData("weegploeg")]
    [InlineData("oefen-vt")]
    [InlineData("oefen-zoco")]
    [InlineData("keten")]
    [InlineData("fg")]
    public async Task To_anyone_else_it_does_not_exist(string persona)
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id))).Status);
        Assert.False((await fixture.RowsOfAsync(number, id, persona)).Disclosure);
    }

    [Theory]
    [InlineData("0198a6de-7a3b-7000-8000-000000000001")]
    [InlineData("geen-id")]
    public async Task An_unknown_one_does_not_exist(string id)
    {
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/verwijzingen/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/verwijzingen/{id}/intrekken")).Status);
    }
}
