using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Mail;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>A mail in the inbox of somebody else is the anchor that whoever owns database and server cannot reach.</summary>
[Trait("Requirement", "R168")]
public sealed class MailAnchorsTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    public async Task Cutting_off_the_end_is_found_by_the_mail_alone(string quote)
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server);
        await SealedAsync(app, seals: 3);
        await RunAsync<MailAnchors>(app);
        await RunAsync<SendMail>(app);
        var file = Path.Combine(app.AuditFolder, "mail.eml");
        await File.WriteAllTextAsync(file, string.Join("\r\n", Assert.Single(server.Received).Split("\r\n").Select(l => quote + l)), Cancel);
        Assert.Null((await VerifyAsync(app, file)).Broken);

        await SuperUser.RunAsync(app.Database.Admin, "DELETE FROM meldroute.audit_entry WHERE xid >= (SELECT xid_from FROM meldroute.audit_seal WHERE number = 3); DELETE FROM meldroute.audit_seal WHERE number = 3");
        var anchors = Path.Combine(app.AuditFolder, "audit-anchors.jsonl");
        await File.WriteAllLinesAsync(anchors, (await File.ReadAllLinesAsync(anchors, Cancel))[..2], Cancel); // whoever also holds the server

        Assert.Null((await VerifyAsync(app, null)).Broken);
        Assert.Contains("seal 3 of", (await VerifyAsync(app, file)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_that_was_made_anew_is_not_the_one_in_the_mail()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server);
        await SealedAsync(app, seals: 2);
        await RunAsync<MailAnchors>(app);
        await RunAsync<SendMail>(app);
        var file = Path.Combine(app.AuditFolder, "mail.eml");
        await File.WriteAllTextAsync(file, Assert.Single(server.Received), Cancel);

        // Whoever has the key too throws away the last seal and its entries, and seals what they like instead.
        await SuperUser.RunAsync(app.Database.Admin, "DELETE FROM meldroute.audit_entry WHERE xid >= (SELECT xid_from FROM meldroute.audit_seal WHERE number = 2); DELETE FROM meldroute.audit_seal WHERE number = 2");
        await SealedAsync(app, seals: 1);

        Assert.Contains("seal 2 is not the one that was anchored", (await VerifyAsync(app, file)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_once_a_day_with_number_time_and_root_and_without_personal_data()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server);
        await SealedAsync(app, seals: 1);
        await Task.WhenAll(RunAsync<MailAnchors>(app), RunAsync<MailAnchors>(app));
        await RunAsync<MailAnchors>(app);
        await RunAsync<SendMail>(app);

        var mail = Assert.Single(server.Received);
        var root = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT encode(root, 'hex') FROM meldroute.audit_seal"))[0];
        Assert.Contains("zegel: 1\r\n", mail, StringComparison.Ordinal);
        Assert.Contains($"wortel: {root}\r\n", mail, StringComparison.Ordinal);
        Assert.All(mail.Split("\r\n"), line => Assert.True(line.Length < 100));
        Assert.All(await SuperUser.ColumnAsync(app.Database.Admin, "SELECT display_name FROM meldroute.account"), name => Assert.DoesNotContain(name, mail, StringComparison.Ordinal));

        app.Clock.Move(TimeSpan.FromDays(1));
        await RunAsync<MailAnchors>(app);
        await RunAsync<SendMail>(app);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Two_privacy_officers_get_it_of_two_organisations_where_there_are_two()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server);
        await SealedAsync(app, seals: 1);
        var office = (await app.ActorOfAsync("fg")).OrganisationId;
        foreach (var (persona, organisation) in ((string, int)[])[("beleid", office), ("keten", office), ("vt-1", (await app.ActorOfAsync("vt-1")).OrganisationId)])
        {
            await SuperUser.RunAsync(app.Database.Admin, $"INSERT INTO meldroute.membership (id, user_id, organisation_id, role, \"from\") VALUES (gen_random_uuid(), '{(await app.ActorOfAsync(persona)).UserId}', {organisation}, {(short)Role.PrivacyOfficer}, '2026-01-01')");
        }

        await RunAsync<MailAnchors>(app);

        var organisations = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT DISTINCT b.organisation_id FROM meldroute.outgoing_mail m JOIN meldroute.membership b ON b.user_id = m.user_id AND b.role = {(short)Role.PrivacyOfficer}");
        Assert.Equal(["2"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute.outgoing_mail WHERE kind = 2 AND seal_number = 1"));
        Assert.Equal(2, organisations.Count);
    }

    [Fact]
    public async Task A_file_without_anchors_is_said_to_be_none()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server);
        var file = Path.Combine(app.AuditFolder, "brief.txt");
        await File.WriteAllTextAsync(file, "Beste collega, er is niets aan de hand.", Cancel);

        await Assert.ThrowsAsync<FormatException>(() => VerifyAsync(app, file));
    }

    // With one privacy officer; who needs more adds them.
    private async Task<MeldrouteApp> StartAsync(SmtpListener server)
    {
        var app = await MeldrouteApp.StartAsync(databases, Environments.Development, server.Settings);
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = \"from\" WHERE user_id = '{(await app.ActorOfAsync("fg-2")).UserId}'");
        return app;
    }

    private static async Task SealedAsync(MeldrouteApp app, int seals)
    {
        var actor = await app.ActorOfAsync("vt-1");
        for (var i = 0; i < seals; i++)
        {
            await app.Get<AuditLog>().RecordAsync(actor, Act.List(AuditObject.Case), AuditResult.Done, Cancel);
            while ((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT pg_snapshot_xmin(pg_current_snapshot()) > max(xid) FROM meldroute.audit_entry"))[0] != "True")
            {
                await Task.Delay(20, Cancel);
            }

            await RunAsync<SealAudit>(app);
        }
    }

    private static async Task RunAsync<T>(MeldrouteApp app)
        where T : IClockJob => await app.Get<IEnumerable<IClockJob>>().OfType<T>().Single().RunAsync(await app.Get<Regions>().GetAsync(1, Cancel), app.Clock.GetUtcNow(), Cancel);

    private static async Task<AuditFinding> VerifyAsync(MeldrouteApp app, string? anchors) =>
        (await app.Get<VerifyAudit.Handler>().Handle(anchors, Cancel)).Single(f => f.RegionId == 1);
}
