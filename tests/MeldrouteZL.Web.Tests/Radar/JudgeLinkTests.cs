using System.Net;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Radar;

/// <summary>Veilig Thuis judges what the radar found, with a reason.</summary>
[Trait("Requirement", "R56")]
public sealed class JudgeLinkTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_is_judged_once_and_again_only_after_doubt()
    {
        var number = await LinkAsync(1);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/radar/beoordelen?keuze={number}");
        var again = await visitor.GetAsync($"/radar/beoordelen?keuze={number}");
        var late = await visitor.GetAsync($"/radar/beoordelen?keuze={number}");

        var unsure = await form.SubmitAsync(("Input.Judgement", nameof(LinkJudgement.Unsure)), ("Input.Reason", "Nog bellen"));
        var same = await again.SubmitAsync(("Input.Judgement", nameof(LinkJudgement.SamePerson)), ("Input.Reason", "Gebeld, zij is het"));

        Assert.Contains("Nog niet zeker. Nog bellen", unsure.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        Assert.Contains("Dezelfde persoon of zaak. Gebeld, zij is het", same.Text($"tr[data-nummer='{number}'][data-open=nee]"), StringComparison.Ordinal);
        StepChecks.Refused(await late.SubmitAsync(("Input.Judgement", nameof(LinkJudgement.NotSame)), ("Input.Reason", "Toch niet")), "al beoordeeld");
    }

    [Fact]
    public async Task The_page_of_a_signal_leads_to_its_own_links()
    {
        var (number, other) = (await LinkAsync(4), await LinkAsync(5));
        var signal = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT s.number FROM meldroute.signal s JOIN meldroute.possible_link l ON s.id = l.signal_id WHERE l.number = $1", number!))[0];
        using var visitor = await app.SignInAsync("vt-1");
        Assert.True((await visitor.GetAsync($"/signalen/{signal}")).Has($"a[href='/radar?bij={signal}']"));

        var page = await visitor.GetAsync($"/radar?bij={signal}");

        Assert.True(page.Has($"tr[data-nummer='{number}']"));
        Assert.False(page.Has($"tr[data-nummer='{other}']"));
        Assert.False((await visitor.GetAsync("/radar?bij=C-2026-999999")).Has("tr[data-nummer]"));
    }

    [Fact]
    public async Task Without_an_answer_or_with_too_long_a_reason_it_stays()
    {
        var number = await LinkAsync(2);
        using var visitor = await app.SignInAsync("vt-af");

        var page = await (await visitor.GetAsync($"/radar/beoordelen?keuze={number}")).SubmitAsync(("Input.Reason", new string('x', PossibleLink.ReasonMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True((await visitor.GetAsync("/radar")).Has($"tr[data-nummer='{number}'][data-open=ja]"));
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("fg")]
    [InlineData("beheer")]
    public async Task For_others_there_is_no_radar(string persona)
    {
        await StepChecks.DoesNotExistForAsync(app, persona, "/radar");
        await StepChecks.DoesNotExistForAsync(app, persona, "/radar/beoordelen");
    }

    [Fact]
    public async Task Another_organisation_sees_none_of_it()
    {
        var number = await LinkAsync(3);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("af-heerlen"));

        Assert.Empty(await session.ColumnAsync("SELECT number FROM meldroute.possible_link"));
        Assert.Equal([number!], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT number FROM meldroute.possible_link WHERE number = $1", number!));
    }

    private async Task<string?> LinkAsync(int n)
    {
        var (one, other) = (await fixture.Story.SignalAsync(SignalStage.Forwarded, "af-heerlen"), await fixture.Story.SignalAsync(SignalStage.Forwarded, "af-maastricht"));
        await RadarStory.PutAsync(app, one, "af-heerlen", RadarStory.Somebody(n));
        await RadarStory.PutAsync(app, other, "af-maastricht", RadarStory.Somebody(n));
        await RadarStory.CompareAsync(app);
        return await RadarStory.LinkBetweenAsync(app, one, other);
    }
}
