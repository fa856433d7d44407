using System.Globalization;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.DemoData;

/// <summary>Filling is safe to repeat, to interrupt and to do on any day.</summary>
public sealed class DemoFillingTests(TestDatabases databases, SaturdayDemo saturday) : IClassFixture<SaturdayDemo>
{
    // Everything a filling decides: each text once, and where its signal and case stand.
    private const string Standing = """
        SELECT concat_ws(' | ', s.what, s.stage, s.registered_at, c.stage, c.lane, c.owner_organisation_id, c.last_step_at,
          (SELECT string_agg(h.step || ' ' || h.at, ', ' ORDER BY h.at, h.step) FROM meldroute.case_history h WHERE h.case_id = c.id))
        FROM opened.signal s LEFT JOIN meldroute.casefile c ON c.id = s.case_id ORDER BY s.what
        """;

    private static DateTimeOffset Saturday => SaturdayDemo.At;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // What is acute happens at any hour; all other steps are taken when people are at work.
    [Fact]
    public async Task People_work_on_working_days_and_filling_twice_adds_nothing()
    {
        var database = saturday.Database;
        var before = await database.RowsPerTableAsync();

        Assert.False(await database.FillAsync(Saturday.AddDays(9), Cancel));

        Assert.Equal(before, await database.RowsPerTableAsync());
        Assert.Contains("signal 23", before);
        Assert.Equal(0, await database.CountAsync("""
            SELECT count(*) FROM (SELECT at AT TIME ZONE 'Europe/Amsterdam' AS at FROM meldroute.submitted_form) f
            WHERE at::date <> '2026-11-21' AND (extract(isodow FROM at) > 5 OR at::time < '08:40' OR at::time > '17:20')
            """));
        Assert.Equal(3, await database.CountAsync("SELECT count(*) FROM meldroute.submitted_form WHERE (at AT TIME ZONE 'Europe/Amsterdam')::date = '2026-11-21'"));
    }

    [Fact]
    public async Task A_filling_that_is_broken_off_goes_on_where_it_was()
    {
        var whole = saturday.Database;
        await using var broken = await DemoDatabase.CreateAsync(databases);
        foreach (var steps in (int[])[30, 120, 200])
        {
            await BreakOffAsync(broken, steps);
        }

        Assert.True(await broken.FillAsync(Saturday, Cancel));

        Assert.Equal(await whole.ColumnAsync(Standing), await broken.ColumnAsync(Standing));
        Assert.Equal(await whole.RowsPerTableAsync(), await broken.RowsPerTableAsync());
        Assert.False(await broken.FillAsync(Saturday, Cancel));
    }

    [Fact]
    public async Task A_filling_that_goes_on_a_week_later_adds_nothing_twice()
    {
        await using var database = await DemoDatabase.CreateAsync(databases);
        await BreakOffAsync(database, 150);

        Assert.True(await database.FillAsync(Saturday.AddDays(8), Cancel));

        Assert.Equal(23, await database.CountAsync("SELECT count(*) FROM meldroute.signal"));
        Assert.Equal(23, await database.CountAsync("SELECT count(DISTINCT what) FROM opened.signal"));
        Assert.Equal(13, await database.CountAsync("SELECT count(*) FROM meldroute.casefile"));
    }

    // A Tuesday while the table meets; after two weeks of holidays.
    [Theory]
    [InlineData("2026-11-24T09:20:00Z")]
    [InlineData("2027-01-04T07:00:00Z")]
    public async Task On_any_day_nothing_lies_in_the_future_and_every_part_of_the_route_has_work(string moment)
    {
        var now = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        await using var database = await DemoDatabase.CreateAsync(databases);

        await database.FillAsync(now, Cancel);

        Assert.Equal(0, await database.CountAsync($"SELECT count(*) FROM meldroute.submitted_form WHERE at > '{moment}'"));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM meldroute.signal WHERE observed_on > registered_at::date"));
        Assert.Equal(["0", "1", "2", "3"], await database.ColumnAsync("SELECT DISTINCT stage FROM meldroute.signal ORDER BY 1"));
        Assert.Subset((await database.ColumnAsync("SELECT DISTINCT stage FROM meldroute.casefile")).ToHashSet(), new HashSet<string> { "1", "2", "4", "6", "7" });
        Assert.Equal(1, await database.CountAsync("SELECT count(*) FROM meldroute.casefile WHERE lane = 1"));
        Assert.Equal(1, await database.CountAsync("SELECT count(*) FROM meldroute.screening_meeting WHERE stage = 2"));
        Assert.NotEqual(0, await database.CountAsync("SELECT count(*) FROM meldroute.screening_meeting WHERE stage = 5"));
        Assert.NotEqual(0, await database.CountAsync("SELECT count(*) FROM meldroute.referral WHERE stage = 1"));
        Assert.NotEqual(0, await database.CountAsync("SELECT count(*) FROM meldroute.trajectory WHERE stage = 3"));
        Assert.NotEqual(0, await database.CountAsync("SELECT count(*) FROM meldroute.shelter_placement WHERE end_reason IS NULL"));
    }

    // What a visitor of the demo must find of shelter and care; counted by hand.
    [Fact]
    [Trait("Requirement", "R120")]
    public async Task Care_and_shelter_have_something_of_every_kind()
    {
        var database = saturday.Database;

        Assert.Equal(
            ["Hotelkamer", "Opvanghub Zuid (Project 1863)", "Vrouwenopvang Maastricht, appartementen"],
            await database.ColumnAsync("SELECT o.name FROM meldroute.shelter_placement s JOIN meldroute.shelter_place p ON p.id = s.place_id JOIN meldroute.shelter_offer o ON o.region_id = p.region_id AND o.code = p.offer_code ORDER BY 1"));
        Assert.Equal(1, await database.CountAsync("SELECT count(*) FROM meldroute.shelter_request WHERE state = 1"));
        Assert.Equal(1, await database.CountAsync("SELECT count(*) FROM meldroute.aware_issue WHERE activated_on IS NOT NULL"));
        Assert.Equal(["2 1 1", "3 2 2", "4 3 3"], await database.ColumnAsync(
            "SELECT concat_ws(' ', safety, rest, control) FROM meldroute.trajectory_wellbeing WHERE trajectory_id = (SELECT trajectory_id FROM meldroute.trajectory_transfer) ORDER BY id"));
        Assert.Equal(["1", "2"], await database.ColumnAsync("SELECT state FROM meldroute.care_meeting_agreement ORDER BY 1"));
        Assert.Equal(["1 1", "2 2"], await database.ColumnAsync("SELECT place || ' ' || state FROM meldroute.bottleneck ORDER BY 1"));
        Assert.Equal(2, await database.CountAsync("SELECT count(*) FROM meldroute.professional_advice"));
        Assert.Equal(3, await database.CountAsync("SELECT count(*) FROM meldroute.trajectory_support WHERE trajectory_id = (SELECT trajectory_id FROM meldroute.trajectory_transfer)"));
        Assert.NotEqual(0, await database.CountAsync("SELECT count(*) FROM meldroute.shelter_placement WHERE ends_on - DATE '2026-11-21' BETWEEN 1 AND 3"));
    }

    // As a killed start does: the step under way is undone, what came before it stays.
    private static async Task BreakOffAsync(DemoDatabase database, int steps)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var filling = database.FillAsync(Saturday, stop.Token);
        while (!filling.IsCompleted && await database.CountAsync("SELECT count(*) FROM meldroute.submitted_form") < steps)
        {
            await Task.Delay(5, Cancel);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => filling);
    }
}

/// <summary>A demo that was filled once on a Saturday. Tests of the class look at it and add nothing.</summary>
public sealed class SaturdayDemo(TestDatabases databases) : IAsyncLifetime
{
    public static readonly DateTimeOffset At = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    internal DemoDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await DemoDatabase.CreateAsync(databases);
        Assert.True(await Database.FillAsync(At, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
