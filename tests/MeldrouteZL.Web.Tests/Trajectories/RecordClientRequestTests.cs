using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class RecordClientRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_stands_on_the_page_and_on_the_board_until_it_is_answered()
    {
        var number = await fixture.TrajectoryAsync();
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var asked = await ClientRightsStory.AskAsync(visitor, number, "Inspection", registerNumber: "V-2026-000001");

        Assert.Equal($"/trajecten/{number}/rechten?gedaan=verzoek-vastleggen", asked.Path);
        Assert.Contains("Ik wil weten wat er staat", asked.Text("[data-verzoek=open]"), StringComparison.Ordinal);
        Assert.Contains("V-2026-000001", asked.Text("[data-verzoek=open]"), StringComparison.Ordinal);
        Assert.Equal([(ClientRightsStory.Day(today.AddMonths(1)), number)], await OnBoardAsync("InspectionAsked"));
        using var elsewhere = await app.SignInAsync("zoco-mh");
        Assert.False((await elsewhere.GetAsync("/trajecten/klokken")).Has("tr[data-klok=InspectionAsked]"));
        await ClientRightsStory.AnswerAsync(visitor, number, "Withdrawn");
        Assert.Empty(await OnBoardAsync("InspectionAsked"));

        async Task<List<(string?, string)>> OnBoardAsync(string kind) => [.. (await visitor.GetAsync("/trajecten/klokken")).Document.QuerySelectorAll($"tr[data-klok={kind}]")
            .Select(r => (r.QuerySelector("time")!.GetAttribute("datetime"), r.QuerySelector("a")!.TextContent)).Where(r => r.TextContent == number)];
    }

    [Fact]
    public async Task Under_twelve_is_refused_and_what_is_missing_comes_back()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var refused = await ClientRightsStory.AskAsync(visitor, number, "Destruction", age: "Under12");
        StepChecks.Refused(refused, "Een cliënt jonger dan 12 kan dit niet zelf vragen.");
        Assert.Equal("Ik wil weten wat er staat", refused.Text("#Input_Words"));
        var empty = await ClientRightsStory.SendAsync(visitor, number, "verzoek-vastleggen", ("Input.Words", "Alles"), ("Input.RegisterNumber", "12"));
        StepChecks.BadInput(empty, "Input_Kind", "Kies wat er gevraagd wordt.");
        StepChecks.BadInput(empty, "Input_Age", "Kies hoe oud de cliënt is.");
        StepChecks.BadInput(empty, "Input_RegisterNumber", "Een nummer van de functionaris begint met V, dan het jaar en zes cijfers.");
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/rechten")).Has("[data-verzoek]"));
    }
}
