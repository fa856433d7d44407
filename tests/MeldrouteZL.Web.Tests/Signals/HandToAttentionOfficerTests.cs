using System.Net;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class HandToAttentionOfficerTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R26")]
    [Trait("Requirement", "R58")]
    public async Task The_attention_officers_of_the_municipality_see_it_from_then_on()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        Assert.Null(await app.FindSignalAsync(number, "af-heerlen"));
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.True(page.Has("[data-stage=InternalRoute]"));
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal((SignalStep.HandToAttentionOfficer, Role.Reporter), (signal.History[^1].Step, signal.History[^1].Role));
        Assert.Null(await app.FindSignalAsync(number, "af-maastricht"));
        Assert.Null(await app.FindSignalAsync(number, "vt-1"));
    }

    [Fact]
    public async Task The_author_keeps_sight_of_it()
    {
        var number = await fixture.HandedOverAsync();
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await visitor.GetAsync($"/signalen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.False(page.Has(".steps-to-take"));
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        using var visitor = await app.SignInAsync("medewerker-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, a => Assert.StartsWith($"/signalen/{number}?gedaan", a.Path, StringComparison.Ordinal));
        Assert.Single((await app.LookAtSignalAsync(number, "af-heerlen")).History, h => h.Step == SignalStep.HandToAttentionOfficer);
    }

    [Fact]
    public async Task It_cannot_be_handed_over_again()
    {
        var number = await fixture.HandedOverAsync();
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Deze stap kan nu niet", page.Text(".notice--danger"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("medewerker-maastricht")]
    [InlineData("vt-1")]
    [InlineData("oefen-medewerker")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/naar-aandachtsfunctionaris";
}
