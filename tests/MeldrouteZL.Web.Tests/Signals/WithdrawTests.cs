using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class WithdrawTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_author_takes_a_draft_back_and_it_is_work_no_more()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", "Het bleek een misverstand."));

        Assert.True(page.Has("[data-stage=Withdrawn]"));
        Assert.Contains("Het bleek een misverstand.", page.Text(".timeline"), StringComparison.Ordinal);
        Assert.False((await visitor.GetAsync("/signalen?tab=mijn")).Has($"[data-nummer={number}]"));
        Assert.True((await visitor.GetAsync("/signalen?tab=alles")).Has($"[data-nummer={number}]"));
        Assert.Null(await app.FindSignalAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task Without_a_reason_it_stays()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", " "));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Reason']"));
        Assert.Equal(SignalStage.Draft, (await app.LookAtSignalAsync(number, "af-heerlen")).Stage);
    }

    [Fact]
    public async Task What_was_sent_cannot_be_taken_back()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("af-maastricht")]
    [InlineData("medewerker-heerlen")]
    [InlineData("vt-1")]
    [InlineData("oefen-af")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/intrekken";
}
