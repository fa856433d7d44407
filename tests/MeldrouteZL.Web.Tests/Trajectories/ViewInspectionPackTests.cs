using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ViewInspectionPackTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_was_released_stays_as_it_was_given_and_shows_nothing_that_was_left_out()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var second = await fixture.SecondPersonAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.SendAsync(visitor, number, "contact", ("Input.Manner", "Phone"), ("Input.With", "Family"), ("Input.Note", "Moeder belde"));
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");
        Assert.Contains("nog geen inzage", (await visitor.GetAsync($"/trajecten/{number}/inzage")).Text("main"), StringComparison.Ordinal);
        await (await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen")).SubmitAsync();
        Assert.Contains("nog geen inzage", (await visitor.GetAsync($"/trajecten/{number}/inzage")).Text("main"), StringComparison.Ordinal); // not before it is released
        await ClientRightsStory.SendAsync(second, number, "inzage-nakijken", ("Input.IsReleased", "true"));

        var given = await visitor.GetAsync($"/trajecten/{number}/inzage");
        await ClientRightsStory.SendAsync(visitor, number, "contact", ("Input.Manner", "Phone"), ("Input.With", "Client"), ("Input.Note", "Pas later gezegd"));
        await ClientRightsStory.SendAsync(visitor, number, "toestemming", ("Input.Ground", "LegalGround"), ("Input.Basis", "Een andere grond"));

        Assert.Contains("Wonen en rust", given.Text("[data-inzage=Trajectory]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Moeder belde", given.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("gaat over iemand anders dan de cliënt", given.Html, StringComparison.Ordinal);
        Assert.Equal(given.Text("main"), (await visitor.GetAsync($"/trajecten/{number}/inzage")).Text("main"));
    }

    [Fact]
    public async Task Nobody_else_reads_it()
    {
        var number = await fixture.TrajectoryAsync();
        foreach (var page in (string[])["inzage", "rechten", "client-blad", "verzoek-vastleggen", "inzage-samenstellen", "inzage-nakijken"])
        {
            foreach (var persona in DemoPersonas.All.Select(p => p.Key).Where(p => p != "zoco-parkstad"))
            {
                using var other = await app.SignInAsync(persona);
                Assert.Equal((persona, page, HttpStatusCode.NotFound), (persona, page, (await other.GetAsync($"/trajecten/{number}/{page}")).Status));
            }
        }
    }
}
