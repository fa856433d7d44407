using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Account;
using MeldrouteZL.Web.Tests.Radar;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class ClearPracticeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Clear = "SELECT meldroute.clear_practice(now() + interval '100 years')";

    // What the clock or the log adds meanwhile, and the key of the radar, which stays.
    private static readonly string[] NotCompared = ["audit_entry", "audit_seal", "match_key", "meeting_key", "outgoing_mail", "screening_meeting", "usage_notice"];
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_was_practised_longer_ago_than_the_term_goes_and_nothing_else()
    {
        await fixture.Story.CaseAsync(CaseStage.Screened);
        var (real, empty) = (await RowsAsync("<> 3"), await RowsAsync("= 3"));
        var (actor, now) = (await app.PracticeOfAsync("af-heerlen"), app.Clock.GetUtcNow());
        var old = await app.RegisterAsync(actor, now, acute: true);
        await app.PutAsync(old, actor, RadarStory.Somebody(1));
        await app.ForwardAsync(old, actor, now);
        await app.RegisterAsync(actor, now);
        var young = await app.RegisterAsync(actor, now.AddDays(10));

        await StrikeAsync(now.AddDays(13));
        Assert.Equal(3, await SignalsAsync());
        await StrikeAsync(now.AddDays(16));
        Assert.Equal([young], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT number FROM meldroute.signal WHERE region_id = 3"));
        await app.StrikeAsync<ClearPractice>(ReferenceData.ZuidLimburg, now.AddYears(9));
        await StrikeAsync(now.AddDays(30));

        Assert.Equal(empty, await RowsAsync("= 3"));
        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute_secret.match_person WHERE region_id = 3"));
        Assert.Equal(real, await RowsAsync("<> 3"));
        Assert.Equal(["3", "3"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT region_id FROM meldroute.audit_entry WHERE step = 'ClearPractice'"));
    }

    [Fact]
    public async Task The_function_refuses_every_real_region_and_everybody_but_the_clock()
    {
        await fixture.Story.SignalAsync();
        var before = await RowsAsync("<> 3");
        var here = app.Get<SignedContext>().For(Actor.Clock(ReferenceData.ZuidLimburg));
        var forged = here.Replace("|1|0|", "|3|0|", StringComparison.Ordinal);
        Assert.NotEqual(here, forged);
        foreach (var context in new[]
        {
            here, app.Get<SignedContext>().For(Actor.Clock(2)),
            app.Get<SignedContext>().For(await app.ActorOfAsync("vt-1")), app.Get<SignedContext>().For(await app.PracticeOfAsync("vt-1")),
        })
        {
            await using var session = await AppSession.WithContextAsync(app.Get<NpgsqlDataSource>(), context);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await session.RefusalOfAsync(Clear));
        }

        await using var nobody = await AppSession.WithoutContextAsync(app.Get<NpgsqlDataSource>());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await nobody.RefusalOfAsync("SELECT meldroute.enter($1)", forged));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await nobody.RefusalOfAsync(Clear));
        Assert.Equal(before, await RowsAsync("<> 3"));
    }

    [Fact]
    public async Task No_region_becomes_one_for_practice_nor_a_real_one()
    {
        await using var session = await AppSession.AsAsync(app, Actor.Clock(ReferenceData.Practice));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await session.RefusalOfAsync("UPDATE meldroute.region SET is_practice = true"));
        foreach (var change in new[] { "true WHERE id = 1", "false WHERE id = 3" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.region SET is_practice = {change}"));
            Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        }
    }

    private Task StrikeAsync(DateTimeOffset at) => app.StrikeAsync<ClearPractice>(ReferenceData.Practice, at);

    private async Task<int> SignalsAsync() => (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.signal WHERE region_id = 3")).Count;

    // Every row of every table that says of which region it is.
    private async Task<List<string>> RowsAsync(string region)
    {
        var tables = await SuperUser.ColumnAsync(app.Database.Admin, """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
            WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY 1
            """, (object)NotCompared);
        Assert.True(tables.Count > 60, "Where are the tables?");
        return await SuperUser.ColumnAsync(app.Database.Admin, string.Join(" UNION ALL ", tables.Select(t => $"SELECT '{t} ' || t::text FROM meldroute.{t} t WHERE region_id {region}")) + " ORDER BY 1");
    }
}
