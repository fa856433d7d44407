using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class AddClientStatementTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_words_stand_with_the_trajectory_and_are_never_changed()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        StepChecks.BadInput(await ClientRightsStory.SendAsync(visitor, number, "verklaring", ("Input.Language", "Pools")), "Input_Text", "Schrijf op wat de cliënt erover zegt.");

        var done = await ClientRightsStory.SendAsync(visitor, number, "verklaring", ("Input.Language", "Pools"), ("Input.Text", "Tak było naprawdę"));

        Assert.Equal($"/trajecten/{number}/rechten?gedaan=verklaring", done.Path);
        Assert.Contains("Tak było naprawdę", done.Text("[data-eigen-woorden]"), StringComparison.Ordinal);
        Assert.Contains("Tak było naprawdę", (await visitor.GetAsync($"/trajecten/{number}")).Text("[data-eigen-woorden]"), StringComparison.Ordinal);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zoco-parkstad"));
        Assert.Equal("42501", await session.RefusalOfAsync("UPDATE meldroute.client_statement SET language = language"));
        Assert.Equal("42501", await session.RefusalOfAsync("DELETE FROM meldroute.client_statement"));
    }
}
