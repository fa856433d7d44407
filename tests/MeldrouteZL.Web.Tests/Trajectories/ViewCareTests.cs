using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ViewCareTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = "Blauwe Reiger";
    private static readonly string[] Tables = ["care_meeting", "care_meeting_agreement", "care_meeting_participant", "trajectory_support", "trajectory_transfer", "trajectory_wellbeing"];
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Nobody_else_reads_it_by_either_wall()
    {
        var number = await WrittenAsync();
        foreach (var persona in DemoPersonas.All.Select(p => p.Key))
        {
            var isOwn = persona == "zoco-parkstad";
            using var visitor = await app.SignInAsync(persona);
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

            Assert.Equal((persona, isOwn ? HttpStatusCode.OK : HttpStatusCode.NotFound), (persona, (await visitor.GetAsync($"/trajecten/{number}/zorg")).Status));
            foreach (var table in Tables)
            {
                Assert.Equal((persona, table, isOwn), (persona, table, (await session.ColumnAsync($"SELECT 1::text FROM meldroute.{table}")).Count > 0));
            }
        }
    }

    [Fact]
    public async Task It_is_sealed_goes_out_of_sight_when_shielded_and_is_destroyed_with_the_trajectory()
    {
        var number = await WrittenAsync();
        var own = $"WHERE trajectory_id = (SELECT id FROM meldroute.trajectory WHERE number = '{number}')";
        Assert.Equal(Tables, (await Opened.TablesWithAsync(app.Database, Secret)).Order(StringComparer.Ordinal));
        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), TrajectoryStory.Close);
        await TrajectoryStory.ShieldClosedAsync(app);

        using (var visitor = await app.SignInAsync("zoco-parkstad"))
        {
            var page = await visitor.GetAsync($"/trajecten/{number}/zorg");
            Assert.Contains("Niemand ziet nog wat erin stond", page.Text("main"), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, page.Html, StringComparison.Ordinal);
        }

        await using (var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zoco-parkstad")))
        {
            foreach (var table in Tables)
            {
                Assert.Empty(await session.ColumnAsync($"SELECT 1 FROM meldroute.{table} {own}"));
            }
        }

        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.ProposeDestruction(DestructionGround.TermOver, m));
        using var second = await fixture.SecondPersonAsync();
        await (await second.GetAsync($"/trajecten/{number}/vernietigen")).SubmitAsync(("Input.IsCertain", "true"));
        foreach (var table in Tables)
        {
            Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*)::text FROM meldroute.{table} {own}"));
        }
    }

    private async Task<string> WrittenAsync()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await CareStory.WriteAsync(visitor, number, Secret);
        return number;
    }
}
