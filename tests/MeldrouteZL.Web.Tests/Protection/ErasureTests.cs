using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>What was destroyed stays destroyed, also when a backup of before is put back.</summary>
[Trait("Requirement", "R165")]
public sealed class ErasureTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Backup = "restored_backup";
    private const string KeysLeft = "SELECT (SELECT count(*) FROM meldroute.case_key) + (SELECT count(*) FROM meldroute.case_link_key) + (SELECT count(*) FROM meldroute.referral_key) + (SELECT count(*) FROM meldroute.signal_key) + (SELECT count(*) FROM meldroute.reporter_key) + (SELECT count(*) FROM meldroute.trajectory_key) + (SELECT count(*) FROM meldroute.attachment_key) + (SELECT count(*) FROM meldroute.attachment_original) + (SELECT count(*) FROM meldroute.attachment_copy)";

    // Of the case that it was linked with: its own, of its signal, and of who told that.
    private const string KeysOfOtherCase = "3";
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-erasure-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string List => Path.Combine(folder, "erasures.jsonl");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await databases.Postgres.DropDatabaseAsync(Backup);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_destroyed_case_is_unreadable_here_and_in_a_restored_backup_that_first_brought_it_back()
    {
        TestDatabase live;
        string number;
        await using (var app = await StartAsync(null))
        {
            live = app.Database;
            number = await FullCase.CloseAsync(app);
            await StepChecks.ShieldClosedAsync(app);
            await new Story(app).TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction(FullCase.Secret, m));
        }

        NpgsqlConnection.ClearAllPools();
        var backup = await RestoredProgram.BackupAsync(databases, live, Backup);
        await DestroyAsync(live, number);
        Assert.Empty(await Opened.TablesWithAsync(live, FullCase.Secret));
        Assert.Equal([KeysOfOtherCase], await SuperUser.ColumnAsync(live.Admin, KeysLeft));
        Assert.NotEmpty(await Opened.TablesWithAsync(backup, FullCase.Secret));

        Assert.Equal(RestoredProgram.WrongSettings, (await RestoredProgram.RunAsync(backup, folder)).ExitCode);
        Assert.Equal((1, 1), await DestroyAgain.RunAsync(backup.Logins.Owner!, List, Cancel));

        Assert.Empty(await Opened.TablesWithAsync(backup, FullCase.Secret));
        Assert.Equal([KeysOfOtherCase], await SuperUser.ColumnAsync(backup.Admin, KeysLeft));
        Assert.Equal((1, 0), await DestroyAgain.RunAsync(backup.Logins.Owner!, List, Cancel));
        await using var restored = await StartAsync(backup);
        using var officer = await restored.SignInAsync("vt-af");
        Assert.DoesNotContain(FullCase.Secret, (await officer.GetAsync($"/casussen/{number}")).Html, StringComparison.Ordinal);
        using var source = await restored.SignInAsync("af-heerlen");
        Assert.DoesNotContain(number, (await source.GetAsync("/casussen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_was_under_hold_and_open_in_the_backup_goes_too()
    {
        await using var app = await StartAsync(null);
        var number = await FullCase.CloseAsync(app);
        var id = (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT id::text FROM meldroute.casefile WHERE number = '{number}'"))[0];
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.casefile SET held_since = now() WHERE id = '{id}'");
        await File.WriteAllTextAsync(List, $$"""{"region":1,"kind":"Case","id":"{{id}}","at":"2026-11-20T10:00:00+00:00"}""" + Environment.NewLine, Cancel);

        Assert.Equal((1, 1), await DestroyAgain.RunAsync(app.Database.Logins.Owner!, List, Cancel));

        Assert.Empty(await Opened.TablesWithAsync(app.Database, FullCase.Secret));
        using var officer = await app.SignInAsync("vt-af");
        Assert.DoesNotContain(FullCase.Secret, (await officer.GetAsync($"/casussen/{number}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_destroyed_case_is_written_down_once()
    {
        await using var app = await StartAsync(null);
        var number = await FullCase.CloseAsync(app);
        await StepChecks.ShieldClosedAsync(app);
        await new Story(app).TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction("Termijn om", m));
        await ListAsync(app);
        Assert.False(File.Exists(List));

        await new Story(app).TakeAsync(number, "vt-2", (c, m) => c.Destroy(m), membership: 1);
        await ListAsync(app);
        await ListAsync(app);

        var line = Assert.Single(await File.ReadAllLinesAsync(List, Cancel));
        Assert.Contains((await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT id::text FROM meldroute.casefile WHERE number = '{number}'"))[0], line, StringComparison.Ordinal);
    }

    private async Task DestroyAsync(TestDatabase database, string number)
    {
        await using var app = await StartAsync(database);
        await new Story(app).TakeAsync(number, "vt-2", (c, m) => c.Destroy(m), membership: 1);
        await ListAsync(app);
    }

    private static async Task ListAsync(MeldrouteApp app) => await app.Get<IEnumerable<IClockJob>>().OfType<ListErasures>().Single()
        .RunAsync(await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel), app.Clock.GetUtcNow(), Cancel);

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
