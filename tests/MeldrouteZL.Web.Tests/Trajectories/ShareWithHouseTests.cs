using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ShareWithHouseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Text = "Oranje Wulp";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_house_reads_that_text_and_nothing_else_of_the_trajectory()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await CareStory.WriteAsync(visitor, number, "Zilveren Meeuw");

        var done = await CareStory.ShareAsync(visitor, number, Text);

        Assert.Equal($"/trajecten/{number}/zorg?gedaan=delen", done.Path);
        Assert.Contains(Text, done.Text("[data-gedeeld=ja]"), StringComparison.Ordinal);
        using var director = await app.SignInAsync("zvh-parkstad");
        var list = await director.GetAsync("/gedeeld");
        Assert.DoesNotContain(Text, list.Html, StringComparison.Ordinal);
        var shared = await director.GetAsync(list.Document.QuerySelector("[data-gedeeld] a")!.GetAttribute("href")!);
        Assert.Equal(Text, shared.Text("[data-tekst]"));
        Assert.DoesNotContain(number, list.Html + shared.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Met toestemming", shared.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zilveren Meeuw", shared.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/trajecten/{number}/zorg")).Status);
    }

    [Fact]
    public async Task By_either_wall_it_is_for_that_house_and_for_nobody_else_and_its_key_opens_nothing_but_it()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var id = await CareStory.SharedIdAsync(app, await CareStory.ShareAsync(visitor, number, Text));
        foreach (var persona in DemoPersonas.All.Select(p => p.Key))
        {
            using var other = await app.SignInAsync(persona);
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

            Assert.Equal((persona, persona == "zvh-parkstad" ? HttpStatusCode.OK : HttpStatusCode.NotFound), (persona, (await other.GetAsync($"/gedeeld/{id}")).Status));
            var expected = persona is "zvh-parkstad" or "zoco-parkstad" ? 1 : 0;
            Assert.Equal((persona, expected), (persona, (await session.ColumnAsync($"SELECT id::text FROM meldroute.trajectory_share WHERE id = '{id}'")).Count));
            Assert.Equal((persona, expected), (persona, (await session.ColumnAsync($"SELECT share_id::text FROM meldroute.trajectory_share_key WHERE share_id = '{id}'")).Count));
        }

        await using var house = await AppSession.AsAsync(app, await app.ActorOfAsync("zvh-parkstad"));
        Assert.Empty(await house.ColumnAsync("SELECT 1::text FROM meldroute.trajectory_key"));
        Assert.Empty(await house.ColumnAsync("SELECT 1::text FROM meldroute.trajectory"));
        Assert.Equal("42501", await house.RefusalOfAsync($"UPDATE meldroute.trajectory_share SET withdrawn_at = now() WHERE id = '{id}'"));
        Assert.Equal(["trajectory_share"], await Opened.TablesWithAsync(app.Database, Text));
    }

    [Fact]
    public async Task After_its_last_day_the_house_reads_it_no_more_by_either_wall()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var id = await CareStory.SharedIdAsync(app, await CareStory.ShareAsync(visitor, number, Text));
        using var director = await app.SignInAsync("zvh-parkstad");
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync($"/gedeeld/{id}")).Status);

        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.trajectory_share SET until = now() - interval '1 second' WHERE id = '{id}'");

        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/gedeeld/{id}")).Status);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zvh-parkstad"));
        Assert.Empty(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share WHERE id = '{id}'"));
        Assert.Empty(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share_key WHERE share_id = '{id}'"));
    }

    [Fact]
    public async Task Shielded_with_its_trajectory_and_destroyed_with_it()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var id = await CareStory.SharedIdAsync(app, await CareStory.ShareAsync(visitor, number, Text));
        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), TrajectoryStory.Close);
        using var director = await app.SignInAsync("zvh-parkstad");
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync($"/gedeeld/{id}")).Status);

        await TrajectoryStory.ShieldClosedAsync(app);

        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/gedeeld/{id}")).Status);
        await using (var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zvh-parkstad")))
        {
            Assert.Empty(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share WHERE id = '{id}'"));
        }

        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.ProposeDestruction(DestructionGround.TermOver, m));
        using var second = await fixture.SecondPersonAsync();
        await (await second.GetAsync($"/trajecten/{number}/vernietigen")).SubmitAsync(("Input.IsCertain", "true"));
        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin,
            $"SELECT ((SELECT count(*) FROM meldroute.trajectory_share WHERE id = '{id}') + (SELECT count(*) FROM meldroute.trajectory_share_key WHERE share_id = '{id}'))::text"));
    }

    [Fact]
    public async Task A_day_that_is_over_or_an_organisation_that_is_no_house_is_not_shared_with()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync($"/trajecten/{number}/delen");

        StepChecks.BadInput(
            await form.SubmitAsync(("Input.Ground", "Met toestemming"), ("Input.Text", Text), ("Input.LastDay", "2026-01-05")), "Input_LastDay", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
        var tomorrow = DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var vt = (await app.ActorOfAsync("vt-1")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        StepChecks.Refused(
            await form.SubmitAsync(("Input.HouseId", vt), ("Input.Ground", "Met toestemming"), ("Input.Text", Text), ("Input.LastDay", tomorrow)), "Deze organisatie is er niet in de regio.");
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zoco-parkstad"));
        Assert.Equal("42501", await session.RefusalOfAsync($"""
            INSERT INTO meldroute.trajectory_share (id, trajectory_id, written_by, written_at, house_organisation_id, ground, text, until)
            SELECT gen_random_uuid(), id, handler_id, now(), {vt}, '', '', now() + interval '1 day' FROM meldroute.trajectory WHERE number = '{number}'
            """)); // the database knows too what is a house
    }
}
