using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ExtendClientRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_longer_term_is_taken_once_and_never_for_destruction()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Destruction");
        Assert.Single((await visitor.GetAsync($"/trajecten/{number}/verzoek-verlengen")).Document.QuerySelectorAll("#Input_Request option")); // only "Maak een keuze"
        await ClientRightsStory.AskAsync(visitor, number, "Correction");
        var form = await visitor.GetAsync($"/trajecten/{number}/verzoek-verlengen");
        var request = form.Document.QuerySelectorAll("#Input_Request option")[^1].GetAttribute("value");

        StepChecks.BadInput(await form.SubmitAsync(("Input.Request", request)), "Input_Reason", "Schrijf op waarom het langer duurt.");
        var done = await form.SubmitAsync(("Input.Request", request), ("Input.Reason", "Er is veel papier"));

        Assert.Equal($"/trajecten/{number}/rechten?gedaan=verzoek-verlengen", done.Path);
        Assert.Contains("Er is veel papier", done.Text("main"), StringComparison.Ordinal);
        var due = ClientRightsStory.Day(DutchTime.DateOf(app.Clock.GetUtcNow()).AddMonths(3));
        Assert.Contains(done.Document.QuerySelectorAll("[data-verzoek=open] p time"), t => t.GetAttribute("datetime") == due);
        var again = await visitor.GetAsync($"/trajecten/{number}/verzoek-verlengen");
        StepChecks.Refused(await again.SubmitAsync(("Input.Request", request), ("Input.Reason", "Nog meer")), "verlengd");
    }
}
