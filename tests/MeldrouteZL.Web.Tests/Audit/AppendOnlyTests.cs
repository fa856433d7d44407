using MeldrouteZL.Application.Audit;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>What the application's own login can do to the log: add to it as who it is, and nothing else (ASVS 5.0, 16.4.2).</summary>
[Trait("Requirement", "R168")]
public sealed class AppendOnlyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Denied = "42501";
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("UPDATE meldroute.audit_entry SET result = 1")]
    [InlineData("DELETE FROM meldroute.audit_entry")]
    [InlineData("TRUNCATE meldroute.audit_entry")]
    [InlineData("INSERT INTO meldroute.audit_entry (user_id) VALUES (gen_random_uuid())")]
    [InlineData("INSERT INTO meldroute.audit_entry (at) VALUES (now())")]
    [InlineData("INSERT INTO meldroute.audit_entry (organisation_id) VALUES (1)")]
    [InlineData("INSERT INTO meldroute.audit_entry (role) VALUES (1)")]
    [InlineData("INSERT INTO meldroute.audit_entry (id) OVERRIDING SYSTEM VALUE VALUES (1)")]
    [InlineData("INSERT INTO meldroute.audit_seal VALUES (1, 1, now(), '0', '1', 0, '', '', '')")]
    [InlineData("ALTER TABLE meldroute.audit_entry DISABLE TRIGGER guard")]
    [InlineData("DROP TABLE meldroute.audit_entry")]
    public async Task Everything_else_is_refused(string statement)
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("fg"));

        Assert.Equal(Denied, await session.RefusalOfAsync(statement));
    }

    [Fact]
    public async Task Without_a_context_nothing_is_recorded_and_nothing_is_read()
    {
        await using var session = await AppSession.WithoutContextAsync(app.Get<Npgsql.NpgsqlDataSource>());

        Assert.Equal(Denied, await session.RefusalOfAsync("INSERT INTO meldroute.audit_entry (action, object_type, data_groups, purpose, legal_basis, result) VALUES (1, 0, 0, '', '', 1)"));
        Assert.Empty(await session.ColumnAsync("SELECT id::text FROM meldroute.audit_entry"));
    }

    [Fact]
    public async Task Only_the_privacy_officer_the_owner_of_a_case_and_who_oversees_staff_read_it()
    {
        var number = await fixture.Story.CaseAsync(Domain.Cases.CaseStage.InFollowUp);
        var owner = (await fixture.Story.LookAsync(number, "vt-1")).OwnerOrganisationId;
        var visitor = await app.ActorOfAsync("medewerker-heerlen");
        await app.Get<AuditLog>().RecordAsync(await app.ActorOfAsync("vt-1"), Act.Open(AuditObject.Case, number), AuditResult.Done, TestContext.Current.CancellationToken);
        await app.Get<AuditLog>().RecordAsync(visitor, Act.Open(AuditObject.Signal, "S-2026-000001"), AuditResult.Done, TestContext.Current.CancellationToken);
        foreach (var persona in (string[])["vt-1", "vt-af", "vt-secretaris", "avim-1", "zoco-parkstad", "beleid", "beheer", "af-heerlen", "af-maastricht", "medewerker-heerlen", "fg", "oefen-fg"])
        {
            var actor = await app.ActorOfAsync(persona);
            await using var session = await AppSession.AsAsync(app, actor);

            var seen = await session.ColumnAsync("SELECT DISTINCT object_name FROM meldroute.audit_entry WHERE region_id = 1 AND object_name IS NOT NULL AND action = 1");
            var organisations = await session.ColumnAsync("SELECT DISTINCT organisation_id::text FROM meldroute.audit_entry WHERE case_id IS NULL");

            Assert.Equal((persona, persona is "fg" or "vt-af" || actor.OrganisationId == owner), (persona, seen.Contains(number)));
            Assert.Equal((persona, persona is "fg" or "af-heerlen"), (persona, seen.Contains("S-2026-000001")));
            Assert.True(persona == "fg" || organisations.All(o => o == actor.OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture)), persona);
        }
    }
}
