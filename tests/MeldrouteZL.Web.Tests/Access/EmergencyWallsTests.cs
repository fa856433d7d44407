using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Each wall alone around what is opened in an emergency: when it begins, what it holds and when it ends.</summary>
[Trait("Requirement", "R165")]
public sealed class EmergencyWallsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string[] Content = [.. Oracle.Keys.Keys.Except(Oracle.OfPrivacyOfficer).Except(["submitted_form"])];
    private readonly MeldrouteApp app = fixture.App;

    public static TheoryData<string> Ends => ["ended_at = now()", "closes_at = now()", "groups = 0", "user_id = '00000000-0000-0000-0000-000000000001'", "region_id = 2"];

    [Fact]
    public async Task Row_security_alone_opens_that_case_and_no_other_and_for_its_groups_only()
    {
        var (number, access, actor) = await BrokenAsync();
        await fixture.RichCaseAsync(); // another one, which stays closed
        var oracle = await Oracle.ReadAsync(app.Database);
        await using var session = await AppSession.AsAsync(app, actor);

        var seen = await session.VisibleAsync(Oracle.Keys);

        Assert.Equal(access.CaseId.ToString(), Assert.Single(seen["casefile"]));
        Assert.All(seen, t => Assert.True(oracle.Visible(t.Key, actor).SetEquals(t.Value), t.Key));
        Assert.All((string[])["victim_identity", "signal", "reporter_identity", "trajectory", "trajectory_content", "trajectory_history", "case_history"], t => Assert.NotEmpty(seen[t]));
        await SetAsync(access, "groups = 1");
        Assert.Equal([number], await session.ColumnAsync("SELECT number FROM meldroute.casefile"));
        Assert.All((string[])["victim_identity", "signal", "reporter_identity", "trajectory", "trajectory_content", "trajectory_history", "case_facts"],
            t => Assert.Empty(session.ColumnAsync($"SELECT 1 FROM meldroute.{t}").GetAwaiter().GetResult()));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Row_security_alone_shows_nothing_after_the_end(string end)
    {
        var (_, access, actor) = await BrokenAsync();
        await using var session = await AppSession.AsAsync(app, actor);
        Assert.NotEmpty(await session.ColumnAsync("SELECT number FROM meldroute.casefile"));

        await SetAsync(access, end);

        Assert.Equal([], await SeenAsync(session));
    }

    [Fact]
    public async Task Row_security_alone_shows_nothing_to_who_names_the_access_of_another_or_acts_in_another_role()
    {
        var (_, access, actor) = await BrokenAsync();
        foreach (var other in (Actor[])[
            await app.ActorOfAsync("fg-2") with { EmergencyId = access.Id },
            await app.ActorOfAsync("beheer") with { EmergencyId = access.Id },
            actor with { Role = Role.PolicyOfficer },
            actor with { EmergencyId = null },
            actor with { EmergencyId = Guid.NewGuid() }])
        {
            await using var session = await AppSession.AsAsync(app, other);
            Assert.Equal([], await SeenAsync(session));
        }
    }

    [Fact]
    public async Task Row_security_alone_lets_nothing_be_written()
    {
        var (_, access, actor) = await BrokenAsync();
        await using var session = await AppSession.AsAsync(app, actor);

        Assert.Equal(0, await session.RunAsync("UPDATE meldroute.casefile SET stage = 7"));
        Assert.Equal(0, await session.RunAsync("UPDATE meldroute.victim_identity SET name = 'x'"));
        Assert.Equal(0, await session.RunAsync("UPDATE meldroute.trajectory_content SET plan = 'x'"));
        Assert.Equal(0, await session.RunAsync("DELETE FROM meldroute.reporter_identity"));
        Assert.Equal("42501", await session.RefusalOfAsync(
            "INSERT INTO meldroute.victim (id, case_id, ordinal, age_band, sex) VALUES (gen_random_uuid(), $1, 9, 1, 1)", access.CaseId));
    }

    [Fact]
    public async Task Nobody_makes_it_longer_or_gives_themselves_one_for_another()
    {
        var (_, access, actor) = await BrokenAsync();
        await using var session = await AppSession.AsAsync(app, actor);
        foreach (var column in (string[])["until", "closes_at", "groups", "case_id", "user_id", "mask"])
        {
            Assert.Equal("42501", await session.RefusalOfAsync($"UPDATE meldroute.emergency_access SET {column} = {column}"));
        }

        const string Insert = """
            INSERT INTO meldroute.emergency_access (id, region_id, user_id, case_id, case_number, groups, reason, since, until)
            SELECT gen_random_uuid(), region_id, $1, case_id, case_number, groups, 'x', now(), now() + interval '10 years' FROM meldroute.emergency_access WHERE id = $2
            """;
        Assert.Equal("42501", await session.RefusalOfAsync(Insert, (await app.ActorOfAsync("fg-2")).UserId, access.Id));
        await session.RunAsync(Insert, actor.UserId, access.Id);
        Assert.Equal(["True"], await session.ColumnAsync("SELECT bool_and(closes_at <= now() + interval '4 hours 1 minute') FROM meldroute.emergency_access"));
        await using var employee = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        Assert.Equal("42501", await employee.RefusalOfAsync("UPDATE meldroute.emergency_access SET ended_at = now()"));
    }

    [Fact]
    public async Task The_question_of_the_application_alone_opens_the_same_and_ends_alike()
    {
        var (_, access, _) = await BrokenAsync();
        await fixture.RichCaseAsync();
        var now = app.Clock.GetUtcNow();

        var open = await AskAsync(access, now);
        Assert.True(open.Count(rows => rows > 0) >= 8, "The first wall shows too little to be a test.");
        Assert.Equal(1, open[0]);
        Assert.All(await AskAsync(access, access.Until), rows => Assert.Equal(0, rows));

        await SetAsync(access, "groups = 1");
        var status = await AskAsync(access, now);
        Assert.Equal((1, 0, 0), (status[0], status[3], status[^1]));
        await SetAsync(access, "ended_at = now()");
        Assert.All(await AskAsync(access, now), rows => Assert.Equal(0, rows));
    }

    // As superuser, whom no row security stops: how many rows each question gives.
    private async Task<List<int>> AskAsync(EmergencyAccess access, DateTimeOffset at)
    {
        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        var counts = new List<int>();
        foreach (var question in ViewEmergency.Handler.Questions(access, at))
        {
            await using var command = source.CreateCommand(question.CommandText);
            command.Parameters.AddRange(question.Parameters.Select(p => ((NpgsqlParameter)p).Clone()).ToArray());
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            var rows = 0;
            for (; await reader.ReadAsync(Cancel); rows++)
            {
            }

            counts.Add(rows);
        }

        return counts;
    }

    private async Task<(string Number, EmergencyAccess Access, Actor Actor)> BrokenAsync()
    {
        var (number, _) = await fixture.RichCaseAsync();
        var actor = await app.ActorOfAsync("fg");
        Assert.Null((await app.Get<BreakGlass.Handler>().Handle(Guid.NewGuid(), new() { CaseNumber = number, Reason = EmergencyStory.Why }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);
        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        await using var db = new Application.Persistence.MeldrouteDb(Application.Persistence.Setup.Migrator.Options(source, app.Database.Logins.Ring));
        var access = await db.EmergencyAccesses.AsNoTracking().SingleAsync(e => e.CaseNumber == number, Cancel);
        return (number, access, actor with { EmergencyId = access.Id });
    }

    private Task SetAsync(EmergencyAccess access, string what) => SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.emergency_access SET {what} WHERE id = '{access.Id}'");

    private static async Task<List<string>> SeenAsync(AppSession session)
    {
        var seen = await session.VisibleAsync(Content.ToDictionary(t => t, t => Oracle.Keys[t]));
        return [.. seen.Where(t => t.Value.Count > 0).Select(t => t.Key)];
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
