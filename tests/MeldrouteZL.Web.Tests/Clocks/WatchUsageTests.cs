using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Radar;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

/// <summary>A scripted insider, who fishes with an account and a role of their own (security goal 20).</summary>
public sealed class WatchUsageTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_searches_more_than_thirty_times_in_ten_minutes_is_noticed_once_and_the_privacy_officers_are_told()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        using var insider = await app.SignInAsync("vt-1");
        for (var i = 0; i < 30; i++)
        {
            await insider.GetAsync($"/casussen?nummer=C-2026-0{i:0000}");
        }

        Assert.Empty(await RunAsync(app));
        await insider.GetAsync("/casussen?nummer=C-2026-1");

        Assert.Equal(["1 31"], await RunAsync(app));
        Assert.Equal(["1 31"], await RunAsync(app));
        Assert.Equal(
            ["Helene Xhofleer 1", "Ludo Castermans 1"],
            await SuperUser.ColumnAsync(app.Database.Admin, "SELECT u.display_name || ' ' || count(*) FROM meldroute.outgoing_mail m JOIN meldroute.account u ON u.id = m.user_id WHERE m.region_id = 1 GROUP BY u.display_name ORDER BY 1"));

        app.Clock.Move(TimeSpan.FromHours(1)); // long after
        Assert.Equal(["1 31"], await RunAsync(app));
    }

    [Fact]
    public async Task Two_servers_raise_it_once()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await RecordAsync(app, "vt-1", 31, i => Act.List(AuditObject.Case, $"zoekterm {i}"));

        await Task.WhenAll(RunAsync(app), RunAsync(app), RunAsync(app));

        Assert.Equal(["1 31"], await RunAsync(app));
    }

    [Fact]
    public async Task Who_opens_more_than_sixty_records_in_an_hour_is_noticed_and_the_same_one_counts_once()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await AllowOutsideOwnTasksAsync(app);
        await RecordAsync(app, "vt-1", 100, _ => Act.Open(AuditObject.Signal, "S-2026-000001"));
        await RecordAsync(app, "vt-1", 59, i => Act.Open(AuditObject.Signal, $"S-2026-1{i:00000}"));
        Assert.Empty(await RunAsync(app));

        await RecordAsync(app, "vt-1", 1, _ => Act.Open(AuditObject.Signal, "S-2026-900000"));

        Assert.Equal(["2 61"], await RunAsync(app));
    }

    [Fact]
    public async Task Who_opens_what_colleagues_handle_is_noticed_and_who_opens_their_own_work_is_not()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.usage_rule SET more_than = 2 WHERE kind = 3");
        var (own, colleague) = (await app.ActorOfAsync("vt-1"), await app.ActorOfAsync("vt-2"));
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(await new Story(app).CaseAsync(CaseStage.AtVeiligThuis));
        }

        await HandlerAsync(own.UserId);
        await VisitAsync();
        Assert.Empty(await RunAsync(app));

        await HandlerAsync(colleague.UserId);
        Assert.Equal(["3 3"], await RunAsync(app));

        Task HandlerAsync(Guid user) => SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.case_access SET handler_id = '{user}' WHERE organisation_id = {own.OrganisationId}");

        async Task VisitAsync()
        {
            using var visitor = await app.SignInAsync("vt-1");
            foreach (var number in numbers)
            {
                Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync($"/casussen/{number}")).Status);
            }
        }
    }

    [Fact]
    public async Task Who_tries_numbers_that_are_not_there_is_noticed()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        using var insider = await app.SignInAsync("zorg-xonar");
        for (var i = 0; i < 21; i++)
        {
            await insider.GetAsync($"/casussen/C-2026-5{i:00000}");
        }

        Assert.Equal(["3 21"], await RunAsync(app));
    }

    [Fact]
    public async Task Work_at_night_is_noticed_in_the_hours_of_the_rule_only()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        var hour = TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), Domain.Common.DutchTime.Zone).Hour;
        await RecordAsync(app, "vt-1", 11, _ => Act.Open(AuditObject.Signal, "S-2026-000001"));

        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.usage_rule SET from_hour = {(hour + 2) % 24}, until_hour = {(hour + 4) % 24} WHERE kind = 4");
        Assert.Empty(await RunAsync(app));

        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.usage_rule SET from_hour = {(hour + 23) % 24}, until_hour = {(hour + 2) % 24}, more_than = 10 WHERE kind = 4"); // at 21 hours the one before began at 23
        Assert.Equal(["4 11"], await RunAsync(app));
    }

    [Fact]
    public async Task Who_enters_more_than_thirty_persons_in_an_hour_is_noticed_and_the_same_person_again_does_not_count()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        var number = await new Story(app).SignalAsync(author: "af-heerlen");
        for (short i = 1; i <= 30; i++)
        {
            await RadarStory.PutAsync(app, number, "af-heerlen", RadarStory.Somebody(i), i);
            await RadarStory.PutAsync(app, number, "af-heerlen", RadarStory.Somebody(i), i);
        }

        Assert.Empty(await RunAsync(app));
        await RadarStory.PutAsync(app, number, "af-heerlen", RadarStory.Somebody(31), 1);

        Assert.Equal(["5 31"], await RunAsync(app));
    }

    [Fact]
    public async Task What_was_long_ago_does_not_count()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await RecordAsync(app, "vt-1", 40, i => Act.List(AuditObject.Case, $"zoekterm {i}"));
        app.Clock.Move(TimeSpan.FromMinutes(11));

        Assert.Empty(await RunAsync(app));
    }

    private static Task AllowOutsideOwnTasksAsync(MeldrouteApp app) => SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.usage_rule SET more_than = 100000 WHERE kind = 3");

    private static async Task RecordAsync(MeldrouteApp app, string persona, int times, Func<int, Act> act)
    {
        var actor = await app.ActorOfAsync(persona);
        for (var i = 0; i < times; i++)
        {
            await app.Get<AuditLog>().RecordAsync(actor, act(i), AuditResult.Done, Cancel);
        }
    }

    // Runs the watch and gives all notices as "kind count". Not at night, whenever the tests run, unless a test says so.
    private static async Task<List<string>> RunAsync(MeldrouteApp app)
    {
        await SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.usage_rule SET more_than = 100000 WHERE kind = 4 AND from_hour = 23");
        await app.Get<IEnumerable<IClockJob>>().OfType<WatchUsage>().Single().RunAsync(await app.Get<Regions>().GetAsync(1, Cancel), app.Clock.GetUtcNow(), Cancel);
        return await SuperUser.ColumnAsync(app.Database.Admin, "SELECT kind || ' ' || count FROM meldroute.usage_notice ORDER BY kind");
    }
}
