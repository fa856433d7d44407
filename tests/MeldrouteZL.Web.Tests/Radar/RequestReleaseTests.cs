using System.Net;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Radar;

/// <summary>Veilig Thuis asks the owners of signals it cannot see; each answers for its own, and an answer opens nothing.</summary>
[Trait("Requirement", "R56")]
public sealed class RequestReleaseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Both_owners_are_asked_when_both_signals_are_hidden_and_answer_for_themselves()
    {
        var (one, other, number) = await LinkAsync(1, SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/radar/vrijgave?keuze={number}");
        var twice = await visitor.GetAsync($"/radar/vrijgave?keuze={number}");

        var asked = await form.SubmitAsync(("Input.Number", number!));

        Assert.Contains("Vrijgave gevraagd", asked.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        StepChecks.Refused(await twice.SubmitAsync(("Input.Number", number!)), "niets te vragen");
        using var heerlen = await app.SignInAsync("af-heerlen");
        using var maastricht = await app.SignInAsync("af-maastricht");
        var list = await heerlen.GetAsync("/vrijgaven");
        Assert.Contains(one, list.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(other, list.Text("main"), StringComparison.Ordinal);
        Assert.Contains(other, (await maastricht.GetAsync("/vrijgaven")).Text("main"), StringComparison.Ordinal);

        var request = (await Access.SuperUser.ColumnAsync(app.Database.Admin, "SELECT r.id FROM meldroute.release_request r JOIN meldroute.signal s ON s.id = r.signal_id WHERE s.number = $1", one))[0];
        var answered = await (await heerlen.GetAsync($"/vrijgaven/beantwoorden?keuze={request}")).SubmitAsync(("Input.Request", request), ("Input.Answer", nameof(ReleaseAnswer.NotYet)));
        Assert.Contains("wij handelen het eerst zelf af", answered.Text($"tr[data-vraag='{request}']"), StringComparison.Ordinal);
        Assert.Contains("wij handelen het eerst zelf af", (await visitor.GetAsync("/radar")).Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        await StepChecks.DoesNotExistForAsync(app, "vt-1", $"/signalen/{one}");
    }

    [Fact]
    public async Task Nobody_answers_for_another_organisation()
    {
        var (_, other, number) = await LinkAsync(2, SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("vt-1");
        await (await visitor.GetAsync($"/radar/vrijgave?keuze={number}")).SubmitAsync(("Input.Number", number!));
        var request = (await Access.SuperUser.ColumnAsync(app.Database.Admin, "SELECT r.id FROM meldroute.release_request r JOIN meldroute.signal s ON s.id = r.signal_id WHERE s.number = $1", other))[0];
        using var heerlen = await app.SignInAsync("af-heerlen");

        var refused = await (await heerlen.GetAsync("/vrijgaven/beantwoorden")).SubmitAsync(("Input.Request", request), ("Input.Answer", nameof(ReleaseAnswer.WillForward)));

        StepChecks.Refused(refused, "is er niet");
        Assert.False((await heerlen.GetAsync("/vrijgaven")).Has($"tr[data-vraag='{request}']"));
        await StepChecks.DoesNotExistForAsync(app, "vt-1", "/vrijgaven");
    }

    [Fact]
    public async Task What_is_in_sight_already_is_not_asked_for()
    {
        var (_, _, number) = await LinkAsync(3, SignalStage.Forwarded);
        using var visitor = await app.SignInAsync("vt-1");

        StepChecks.Refused(await (await visitor.GetAsync("/radar/vrijgave")).SubmitAsync(("Input.Number", number!)), "niets te vragen");
        Assert.Equal(HttpStatusCode.BadRequest, (await (await visitor.GetAsync("/radar/vrijgave")).SubmitAsync(("Input.Number", ""))).Status);
    }

    private async Task<(string One, string Other, string? Number)> LinkAsync(int n, SignalStage stage)
    {
        var (one, other) = (await fixture.Story.SignalAsync(stage, "af-heerlen"), await fixture.Story.SignalAsync(stage, "af-maastricht"));
        await RadarStory.PutAsync(app, one, "af-heerlen", RadarStory.Somebody(n));
        await RadarStory.PutAsync(app, other, "af-maastricht", RadarStory.Somebody(n));
        await RadarStory.CompareAsync(app);
        return (one, other, await RadarStory.LinkBetweenAsync(app, one, other));
    }
}
