using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ViewClientRightsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = "Groene Specht";
    private static readonly string[] Tables = ["client_inspection", "client_request", "client_statement"];
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task By_row_security_alone_nobody_else_reads_it()
    {
        var number = await fixture.TrajectoryAsync();
        await ClientRightsStory.FillAsync(app, number, Secret);
        foreach (var persona in DemoPersonas.All.Select(p => p.Key))
        {
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
            foreach (var table in Tables)
            {
                Assert.Equal((persona, table, persona == "zoco-parkstad"), (persona, table, (await session.ColumnAsync($"SELECT 1::text FROM meldroute.{table}")).Count > 0));
            }
        }
    }

    [Fact]
    public async Task It_is_sealed_goes_out_of_sight_and_is_destroyed_with_the_trajectory()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        await ClientRightsStory.FillAsync(app, number, Secret);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        Assert.Contains(Secret, (await visitor.GetAsync($"/trajecten/{number}/rechten")).Html, StringComparison.Ordinal);
        Assert.Equal(Tables, (await Opened.TablesWithAsync(app.Database, Secret)).Order(StringComparer.Ordinal));
        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), TrajectoryStory.Close);

        await TrajectoryStory.ShieldClosedAsync(app);

        foreach (var page in (string[])["rechten", "inzage", "client-blad"])
        {
            Assert.DoesNotContain(Secret, (await visitor.GetAsync($"/trajecten/{number}/{page}")).Html, StringComparison.Ordinal);
        }

        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.ProposeDestruction(DestructionGround.AskedByVictim, m));
        using var second = await fixture.SecondPersonAsync();
        await ClientRightsStory.SendAsync(second, number, "vernietigen", ("Input.IsCertain", "true"));
        foreach (var table in Tables)
        {
            Assert.Equal(["0"], await SuperUser.ColumnAsync(
                app.Database.Admin, $"SELECT count(*)::text FROM meldroute.{table} x JOIN meldroute.trajectory t ON t.id = x.trajectory_id WHERE t.number = '{number}'"));
        }
    }
}
