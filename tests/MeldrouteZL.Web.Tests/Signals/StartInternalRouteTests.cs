using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class StartInternalRouteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R66")]
    public async Task The_municipality_takes_it_up_and_its_clock_starts()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.True(page.Has("[data-stage=InternalRoute]"));
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        var ofOrganisation = Assert.Single(signal.Access, a => a.UserId is null);
        Assert.Equal(signal.AuthorId, ofOrganisation.HandlerId);

        // Ten working days take two weeks, less two days when they begin on a Sunday; and three with every holiday that can fall in them.
        Assert.InRange(ofOrganisation.DueAt, app.Clock.GetUtcNow().AddDays(12), app.Clock.GetUtcNow().AddDays(22));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task Until_then_only_its_author_sees_a_draft()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var colleague = await app.SignInAtHeerlenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/signalen/{number}")).Status);
        Assert.Null(await app.FindSignalAsync(number, "af-heerlen-2", SignalStory.AtHeerlen));

        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.StartInternalRoute(m));

        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/signalen/{number}")).Status);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("oefen-af")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/interne-route-starten";
}
