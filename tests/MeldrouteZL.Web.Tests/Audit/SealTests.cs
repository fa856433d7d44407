using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>What the owner of the database can do to the log, and that each of it is found (security goal 10).</summary>
[Trait("Requirement", "R168")]
public sealed class SealTests(TestDatabases databases)
{
    private static readonly string Rehash = $"UPDATE meldroute.audit_entry e SET hash = meldroute.audit_hash({AuditFields.Of("e")})";

    /// <summary>What is done to three seals of some entries each, and what is said of it.</summary>
    public static TheoryData<string, string> Attacks => new()
    {
        { "UPDATE meldroute.audit_entry SET user_id = gen_random_uuid() WHERE id = 5", "entry 5 was changed (seal 2)" },
        { $"UPDATE meldroute.audit_entry SET user_id = gen_random_uuid() WHERE id = 5; {Rehash} WHERE id = 5", "are not what seal 2 was set on" },
        { "DELETE FROM meldroute.audit_entry WHERE id = 5", "seal 2 was set on 3 entries and there are 2" },
        {
            $"""
            ALTER TABLE meldroute.audit_entry DISABLE TRIGGER guard;
            CREATE TEMP TABLE more AS SELECT * FROM meldroute.audit_entry WHERE id = 5;
            UPDATE more SET id = 1000, user_id = gen_random_uuid();
            INSERT INTO meldroute.audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM more;
            {Rehash} WHERE id = 1000
            """, "seal 2 was set on 3 entries and there are 4"
        },
        {
            $"""
            UPDATE meldroute.audit_entry SET id = -4 WHERE id = 4;
            UPDATE meldroute.audit_entry SET id = 4 WHERE id = 5;
            UPDATE meldroute.audit_entry SET id = 5 WHERE id = -4;
            UPDATE meldroute.audit_entry SET xid = (SELECT min(xid) FROM meldroute.audit_entry WHERE id IN (4, 5)) WHERE id IN (4, 5);
            {Rehash} WHERE id IN (4, 5)
            """, "are not what seal 2 was set on"
        },
        { "DELETE FROM meldroute.audit_entry WHERE xid >= (SELECT xid_from FROM meldroute.audit_seal WHERE number = 3); DELETE FROM meldroute.audit_seal WHERE number = 3", "seal 3 of" },
        { "DELETE FROM meldroute.audit_entry; DELETE FROM meldroute.audit_seal", "seal 1 of" },
        { "DELETE FROM meldroute.audit_seal WHERE number = 2", "seal 3 does not follow the one before it" },
        { "UPDATE meldroute.audit_seal SET entries = 4 WHERE number = 2", "seal 2 was changed" },
        { "UPDATE meldroute.audit_seal SET signature = (SELECT signature FROM meldroute.audit_seal WHERE number = 1) WHERE number = 2", "seal 2 is not signed with the key" },
        { $"UPDATE meldroute.audit_entry SET at = at - interval '2 days' WHERE id = 5; {Rehash} WHERE id = 5", "entry 5 has a time outside seal 2" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task What_the_owner_of_the_database_does_to_the_log_is_found(string attack, string expected)
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await ThreeSealsAsync(app);
        Assert.Null((await VerifyAsync(app)).Broken);

        await SuperUser.RunAsync(app.Database.Admin, attack);

        Assert.Contains(expected, (await VerifyAsync(app)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_that_commits_late_is_in_the_next_seal()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        var actor = await app.ActorOfAsync("vt-1");
        await using var late = await AppSession.AsAsync(app, actor);
        await late.RunAsync("INSERT INTO meldroute.audit_entry (action, object_type, data_groups, purpose, legal_basis, result) VALUES (1, 0, 0, 'laat', '', 1)");
        await RecordAsync(app, 2);
        await SealAsync(app);
        Assert.Equal(0, (await VerifyAsync(app)).Entries);

        await late.CommitAsync();
        await SealAsync(app);

        Assert.Equal((1, 3L, null), (await VerifyAsync(app)) is var all ? (all.Seals, all.Entries, all.Broken) : default);
    }

    [Fact]
    public async Task Everything_is_sealed_once_while_many_write()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RecordAsync(app, 30)));
        do
        {
            await SealAsync(app);
        }
        while (!writing.IsCompleted);

        await writing;
        await SealAsync(app);

        var all = await VerifyAsync(app);
        Assert.Equal((180L, null), (all.Entries, all.Broken));
        Assert.Equal(["180"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT sum(entries) FROM meldroute.audit_seal"));
    }

    [Fact]
    public async Task Nothing_new_is_no_seal()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await RecordAsync(app, 1);
        await SealAsync(app);
        await SealAsync(app);

        Assert.Equal(1, (await VerifyAsync(app)).Seals);
    }

    [Fact]
    public async Task Anchors_of_an_older_copy_find_what_was_cut_off()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await ThreeSealsAsync(app);
        var file = Path.Combine(app.AuditFolder, "audit-anchors.jsonl");
        var copy = Path.Combine(app.AuditFolder, "copy.jsonl");
        File.Copy(file, copy);
        await SuperUser.RunAsync(app.Database.Admin, "DELETE FROM meldroute.audit_entry WHERE id > 6; DELETE FROM meldroute.audit_seal WHERE number = 3");
        File.WriteAllLines(file, File.ReadAllLines(file)[..2]); // whoever also holds the server

        Assert.Null((await VerifyAsync(app)).Broken);
        Assert.Contains("seal 3 of", (await VerifyAsync(app, copy)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_for_its_owner_only()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);

        if (OperatingSystem.IsWindows())
        {
            return; // no such modes there
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(app.AuditFolder, "audit-seal.key")));
    }

    private static async Task ThreeSealsAsync(MeldrouteApp app)
    {
        for (var i = 0; i < 3; i++)
        {
            await RecordAsync(app, 3);
            await SealAsync(app);
        }
    }

    private static async Task RecordAsync(MeldrouteApp app, int times)
    {
        var actor = await app.ActorOfAsync("vt-1");
        for (var i = 0; i < times; i++)
        {
            await app.Get<AuditLog>().RecordAsync(actor, Act.List(AuditObject.Case), AuditResult.Done, Cancel);
        }
    }

    private static async Task SealAsync(MeldrouteApp app) =>
        await app.Get<IEnumerable<IClockJob>>().OfType<SealAudit>().Single().RunAsync(await RegionAsync(app), app.Clock.GetUtcNow(), Cancel);

    private static async Task<AuditFinding> VerifyAsync(MeldrouteApp app, string? anchors = null) =>
        (await app.Get<VerifyAudit.Handler>().Handle(anchors, Cancel)).Single(f => f.RegionId == 1);

    private static async Task<Region> RegionAsync(MeldrouteApp app) => await app.Get<Regions>().GetAsync(1, Cancel);
}
