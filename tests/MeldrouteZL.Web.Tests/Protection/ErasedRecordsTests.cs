using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Trajectories;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>A trajectory that was destroyed and drafts that expired stay away, with their keys, also when a backup of before is put back.</summary>
[Trait("Requirement", "R165")]
public sealed class ErasedRecordsTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Canary = "Gele Kwikstaart";
    private const string Backup = "restored_records";
    private const string KeysLeft = """
        SELECT (SELECT count(*) FROM meldroute.trajectory_key)
          + (SELECT count(*) FROM meldroute.signal_key k JOIN meldroute.signal s ON s.id = k.signal_id WHERE s.case_id IS NULL)
          + (SELECT count(*) FROM meldroute.reporter_key k JOIN meldroute.signal s ON s.id = k.signal_id WHERE s.case_id IS NULL)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-erased-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string List => Path.Combine(folder, "erasures.jsonl");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await databases.Postgres.DropDatabaseAsync(Backup);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task They_are_gone_here_and_go_again_from_a_restored_backup_that_does_not_start_before()
    {
        TestDatabase live, backup;
        string trajectory;
        await using (var app = await StartAsync(null))
        {
            live = app.Database;
            trajectory = await FillAsync(app);
        }

        NpgsqlConnection.ClearAllPools();
        backup = await RestoredProgram.BackupAsync(databases, live, Backup);
        await using (var app = await StartAsync(live))
        {
            var second = (await Task.WhenAll(app.ActorOfAsync("zoco-mh"), app.ActorOfAsync("zoco-mh", 1))).Single(a => a.OrganisationId == app.ActorOfAsync("zoco-parkstad").Result.OrganisationId);
            await TrajectoryStory.TakeAsync(app, trajectory, second, (t, m) => t.Destroy(m));
            await StrikeAsync<ExpireDrafts>(app, days: 60);
            await StrikeAsync<ListErasures>(app, days: 60);
            await StrikeAsync<ListErasures>(app, days: 61);
        }

        Assert.Equal(3, (await File.ReadAllLinesAsync(List, Cancel)).Length);
        Assert.Empty(await Opened.TablesWithAsync(live, Canary));
        Assert.Equal(["0"], await SuperUser.ColumnAsync(live.Admin, KeysLeft));
        Assert.Equal(
            ["signal", "signal_history", "trajectory_contact", "trajectory_content", "trajectory_history_reason", "trajectory_monitoring", "trajectory_procedure"],
            await Opened.TablesWithAsync(backup, Canary));
        Assert.Equal(["5"], await SuperUser.ColumnAsync(backup.Admin, KeysLeft));

        var (exitCode, output, errors) = await RestoredProgram.RunAsync(backup, folder);
        Assert.True(exitCode == RestoredProgram.WrongSettings, $"{exitCode}: {output}{errors}");
        Assert.Contains("holds 3 records that were destroyed. Run destroy-again", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output + errors, StringComparison.Ordinal);

        Assert.Equal((3, 3), await DestroyAgain.RunAsync(backup.Logins.Owner!, List, Cancel));
        Assert.Empty(await Opened.TablesWithAsync(backup, Canary));
        Assert.Equal(["0"], await SuperUser.ColumnAsync(backup.Admin, KeysLeft));
        Assert.Equal((3, 0), await DestroyAgain.RunAsync(backup.Logins.Owner!, List, Cancel));
        await using var restored = await StartAsync(backup);
        using var coordinator = await restored.SignInAsync("zoco-parkstad");
        Assert.Equal(nameof(TrajectoryStage.Destroyed), (await coordinator.GetAsync($"/trajecten/{trajectory}")).Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
    }

    // A trajectory that two persons are about to destroy, a draft that was left and one that was withdrawn with a reason.
    private static async Task<string> FillAsync(MeldrouteApp app)
    {
        var story = new Story(app);
        var trajectory = await TrajectoryStory.TrajectoryAsync(app, TrajectoryStage.Closed, await story.CaseAsync(CaseStage.OnAgenda), Canary);
        await TrajectoryStory.ShieldClosedAsync(app);
        await TrajectoryStory.StandInAsync(app);
        await TrajectoryStory.TakeAsync(app, trajectory, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.ProposeDestruction(DestructionGround.TermOver, m));
        await story.SignalAsync(SignalStage.Draft, what: Canary);
        using var visitor = await app.SignInAsync("af-heerlen");
        var number = await story.SignalAsync(SignalStage.Draft, what: Canary);
        await (await visitor.GetAsync($"/signalen/{number}/intrekken")).SubmitAsync(("Input.Reason", Canary));
        return trajectory;
    }

    private static async Task StrikeAsync<TJob>(MeldrouteApp app, int days)
        where TJob : IClockJob => await app.Get<IEnumerable<IClockJob>>().OfType<TJob>().Single()
        .RunAsync(await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel), app.Clock.GetUtcNow().AddDays(days), Cancel);

    // Over a database that is there already, or over one of its own.
    private Task<MeldrouteApp> StartAsync(TestDatabase? database) => MeldrouteApp.StartAsync(databases, Environments.Development, new Dictionary<string, string?>
    {
        ["Meldroute:AuditAnchors"] = Path.Combine(folder, "anchors.jsonl"),
    }.Concat(database is null ? [] : new Dictionary<string, string?>
    {
        ["ConnectionStrings:Meldroute"] = database.Logins.App,
        ["ConnectionStrings:MeldrouteOwner"] = database.Logins.Owner,
    }).ToDictionary());
}
