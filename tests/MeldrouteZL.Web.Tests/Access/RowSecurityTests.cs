using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>What the login of the application cannot do, whatever a page or injected SQL asks of it.</summary>
[Trait("Requirement", "R165")]
public sealed class RowSecurityTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Refused = "42501";
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("CREATE TEMP TABLE loot AS SELECT 1")]
    [InlineData("CREATE FUNCTION pg_temp.spy() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE TABLE meldroute.loot (id int)")]
    [InlineData("CREATE SCHEMA loot")]
    [InlineData("CREATE VIEW meldroute.loot AS SELECT * FROM meldroute.casefile")]
    [InlineData("CREATE OR REPLACE FUNCTION meldroute.ctx_mask() RETURNS bigint LANGUAGE sql AS 'SELECT -1::bigint'")]
    [InlineData("SELECT set_config('backtrace_functions', '00000000_0000_0000_0000_000000000000,1,132,_1,4102444800,0,,', true)")]
    [InlineData("SET backtrace_functions = 'x'")]
    [InlineData("RESET backtrace_functions")]
    [InlineData("CREATE OR REPLACE FUNCTION meldroute.ctx() RETURNS text LANGUAGE sql AS $$ SELECT '|1|132|-1' $$")]
    [InlineData("CREATE TRIGGER spy BEFORE INSERT ON meldroute.signal FOR EACH ROW EXECUTE FUNCTION meldroute.keep_from_case()")]
    [InlineData("ALTER TABLE meldroute.casefile DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE meldroute.casefile NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY app ON meldroute.casefile")]
    [InlineData("CREATE POLICY more ON meldroute.casefile USING (true)")]
    [InlineData("TRUNCATE meldroute.signal_history")]
    [InlineData("DELETE FROM meldroute.casefile")]
    [InlineData("UPDATE meldroute.case_history SET at = now()")]
    [InlineData("UPDATE meldroute.casefile SET region_id = 2")]
    [InlineData("UPDATE meldroute.referral SET receiver_organisation_id = 1")]
    [InlineData("SET ROLE meldroute_owner")]
    [InlineData("SET ROLE meldroute_keeper")]
    [InlineData("ALTER ROLE meldroute_app BYPASSRLS")]
    [InlineData("SELECT * FROM meldroute_secret.context_key")]
    [InlineData("SELECT meldroute.keep_case(gen_random_uuid())")]
    [InlineData("SELECT meldroute.keep_signal(gen_random_uuid())")]
    [InlineData("SELECT meldroute.destroy_case(gen_random_uuid())")]
    [InlineData("SELECT meldroute.case_mask(gen_random_uuid(), 1)")]
    [InlineData("SELECT setval('meldroute.case_number', 1)")]
    [InlineData("COPY meldroute.casefile TO PROGRAM 'cat'")]
    [InlineData("COPY meldroute.casefile TO '/tmp/loot'")]
    [InlineData("SELECT pg_read_file('postgresql.conf')")]
    public async Task The_login_of_the_application_is_refused(string sql)
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));

        Assert.Equal(Refused, await session.RefusalOfAsync(sql));
    }

    [Fact]
    public async Task Row_security_is_not_switched_off_and_not_passed_by_copying_in()
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        Assert.Equal("0A000", await session.RefusalOfAsync("COPY meldroute.case_access (id) FROM STDIN"));

        await session.RunAsync("SET LOCAL row_security = off");
        Assert.Equal(Refused, await session.RefusalOfAsync("SELECT * FROM meldroute.casefile"));
    }

    [Fact]
    public async Task Nobody_writes_a_mask()
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        foreach (var table in Oracle.Keys.Keys.Except(["submitted_form", "training", "shelter_place", "aware_device", .. Oracle.OfPrivacyOfficer])) // these have none
        {
            Assert.Equal(Refused, await session.RefusalOfAsync($"INSERT INTO meldroute.{table} (mask) VALUES (-1)"));
            Assert.Equal(Refused, await session.RefusalOfAsync($"UPDATE meldroute.{table} SET mask = -1"));
        }

        Assert.Equal(Refused, await session.RefusalOfAsync("UPDATE meldroute.signal SET user_ids = '{}'"));
    }

    [Theory]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    public async Task Nothing_is_hung_on_a_record_that_the_writer_cannot_see(string persona)
    {
        var number = await fixture.Story.CaseAsync();
        var caseId = await IdAsync($"SELECT id FROM meldroute.casefile WHERE number = '{number}'");
        var signalId = await IdAsync($"SELECT id FROM meldroute.signal WHERE case_id = '{caseId}'");
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
        foreach (var table in (await SuperUser.ColumnAsync(app.Database.Admin, Parents)).ConvertAll(t => t.Split(' ')).Where(t => t[1] != "id" && !OnlyName.Contains(t[0])))
        {
            // The same answer for what is not there: who tries learns nothing.
            Assert.Equal(Refused, await session.RefusalOfAsync($"INSERT INTO meldroute.{table[0]} ({table[1]}) VALUES ('{(table[1] == "signal_id" ? signalId : caseId)}')"));
            Assert.Equal(Refused, await session.RefusalOfAsync($"INSERT INTO meldroute.{table[0]} ({table[1]}) VALUES ('{Guid.NewGuid()}')"));
        }
    }

    [Fact]
    public async Task A_signal_is_not_slipped_into_a_case_that_the_writer_cannot_see()
    {
        var hidden = await IdAsync($"SELECT id FROM meldroute.casefile WHERE number = '{await fixture.Story.CaseAsync(author: "af-maastricht")}'");
        var own = await fixture.Story.SignalAsync();
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("af-heerlen"));

        Assert.Equal(Refused, await session.RefusalOfAsync($"UPDATE meldroute.signal SET case_id = '{hidden}' WHERE number = '{own}'"));
        Assert.Equal(Refused, await session.RefusalOfAsync($"UPDATE meldroute.signal SET case_id = '{Guid.NewGuid()}' WHERE number = '{own}'"));
    }

    [Fact]
    public async Task What_somebody_writes_into_a_case_they_may_not_read_is_gone_for_them_at_commit()
    {
        var number = await fixture.Story.CaseAsync();
        var officer = await app.ActorOfAsync("af-heerlen"); // sees the status only
        await using (var session = await AppSession.AsAsync(app, officer))
        {
            await session.RunAsync("""
                INSERT INTO meldroute.acute_consultation (id, case_id, reason, raised_at, raised_by, raised_by_organisation_id)
                SELECT gen_random_uuid(), id, decode(repeat('01', 40), 'hex'), now(), $1, $2 FROM meldroute.casefile WHERE number = $3
                """, officer.UserId, officer.OrganisationId, number);
            Assert.NotEmpty(await session.ColumnAsync("SELECT reason FROM meldroute.acute_consultation"));
            await session.CommitAsync();
        }

        Assert.DoesNotContain("acute_consultation", await TablesSeenAsync("af-heerlen", number));
        Assert.Contains("acute_consultation", await TablesSeenAsync("vt-1", number));
    }

    [Fact]
    public async Task Access_that_a_step_ends_is_gone_at_commit_of_that_step()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        Assert.Contains("case_facts", await TablesSeenAsync("avim-1", number));
        Assert.Contains("victim_identity", await TablesSeenAsync("zoco-parkstad", number));

        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m));

        Assert.DoesNotContain("case_facts", await TablesSeenAsync("avim-1", number));
        Assert.DoesNotContain("victim_identity", await TablesSeenAsync("zoco-parkstad", number));
        Assert.Contains("victim_identity", await TablesSeenAsync("vt-1", number));
    }

    [Fact]
    public async Task A_shielded_case_is_out_of_sight_but_for_its_status_at_Veilig_Thuis_and_a_destroyed_one_has_no_story()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var care = (await app.ActorOfAsync("zorg-xonar")).OrganisationId;
        var referral = await fixture.Story.ReferralAsync(number, ReferralKind.LocalCare, care);
        await fixture.Story.TakeAsync(number, "zorg-xonar", (c, m) => c.AcceptReferral(c.Referrals.Single(r => r.Id == referral), m));
        await fixture.Story.TakeAsync(number, "zorg-xonar", (c, m) => c.CompleteReferral(c.Referrals.Single(r => r.Id == referral), "Klaar", m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Er is hulp", m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.SettleComensha(m));
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.Close(ClosingResult.HelpGiven, "Klaar", m));
        await TheClock.ShieldAsync(app, number, ReferenceData.ZuidLimburg);

        foreach (var persona in (string[])["vt-1", "vt-af"])
        {
            Assert.Equal(["case_access", "case_history", "case_key", "casefile"], (await TablesSeenAsync(persona, number)).Order(StringComparer.Ordinal));
        }

        foreach (var persona in (string[])["af-heerlen", "medewerker-heerlen", "avim-1", "zoco-parkstad", "zorg-xonar"])
        {
            Assert.Empty(await TablesSeenAsync(persona, number));
        }

        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction("Termijn om", m));
        await fixture.Story.TakeAsync(number, "vt-2", (c, m) => c.Destroy(m), membership: 1);

        var stories = await Opened.ColumnAsync(app.Database, $"""
            SELECT h.reason FROM opened.signal_history h JOIN meldroute.signal s ON s.id = h.signal_id JOIN meldroute.casefile c ON c.id = s.case_id WHERE c.number = '{number}' AND h.reason IS NOT NULL
            UNION ALL SELECT s.what FROM opened.signal s JOIN meldroute.casefile c ON c.id = s.case_id WHERE c.number = '{number}' AND s.what <> ''
            """);
        Assert.Empty(stories);
    }

    // The tables in which this person sees rows of a case, its signals included.
    private async Task<List<string>> TablesSeenAsync(string persona, string number)
    {
        var of = (await SuperUser.ColumnAsync(app.Database.Admin, Parents)).ConvertAll(t => t.Split(' '));
        var record = $"(SELECT id FROM meldroute.casefile WHERE number = '{number}')";
        var ids = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT {record} UNION ALL SELECT id FROM meldroute.signal WHERE case_id = {record}");
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
        return await session.ColumnAsync(string.Join(" UNION ALL ", of.Select(t => $"SELECT '{t[0]}' WHERE EXISTS (SELECT FROM meldroute.{t[0]} WHERE {t[1]} = ANY ($1::uuid[]))")), (object)ids.ToArray());
    }

    private async Task<Guid> IdAsync(string sql) => Guid.Parse((await SuperUser.ColumnAsync(app.Database.Admin, sql)).Single());

    // These name a case and belong to nobody's record: the log of who tried what, and the holds of the privacy officer.
    private static readonly string[] OnlyName = ["audit_entry", "legal_hold"];

    // Each protected table with the column that names the record its rows belong to.
    private const string Parents = """
        SELECT c.relname || ' ' || CASE WHEN c.relname IN ('casefile', 'signal') THEN 'id' ELSE a.attname END FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relrowsecurity AND (c.relname IN ('casefile', 'signal') AND a.attname = 'id'
          OR c.relname NOT IN ('casefile', 'signal') AND a.attname IN ('case_id', 'signal_id'))
        """;
}
