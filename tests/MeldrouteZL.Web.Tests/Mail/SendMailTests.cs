using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Mail;

/// <summary>Mail goes with what it tells, once, and says nothing but that there is a message.</summary>
public sealed partial class SendMailTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_that_there_is_a_message_and_nothing_else()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server.Settings);
        var number = await new Story(app).CaseAsync(what: "kanarie in de feiten");
        await TellAsync(app, "vt-1", number);

        await RunAsync(app);

        var mail = Assert.Single(server.Received);
        Assert.Equal("Er staat een bericht voor u in Meldroute.\r\nhttps://meldroute.voorbeeld.nl", mail[mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)..].Trim());
        var rows = await SuperUser.ColumnAsync(app.Database.Admin, "SELECT row_to_json(m)::text FROM meldroute.outgoing_mail m");
        var name = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT a.display_name FROM meldroute.account a JOIN meldroute.outgoing_mail m ON m.user_id = a.id"))[0];
        foreach (var text in rows.Append(mail))
        {
            Assert.DoesNotContain("kanarie", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(RecordNumber(), text);
        }
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_told()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server.Settings);
        var actor = await app.ActorOfAsync("vt-1");
        await using (var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel))
        {
            work.Db.Add(OutgoingMail.Message(actor.RegionId, actor.UserId, app.Clock.GetUtcNow()));
            await work.Db.SaveChangesAsync(Cancel);
        }

        await RunAsync(app);

        Assert.Empty(server.Received);
        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute.outgoing_mail"));
    }

    [Fact]
    public async Task Two_servers_send_each_mail_once()
    {
        const int Mails = 40;
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server.Settings);
        for (var i = 0; i < Mails; i++)
        {
            await TellAsync(app, "vt-1");
        }

        await Task.WhenAll(RunAsync(app), RunAsync(app), RunAsync(app));

        var ids = server.Received.Select(m => MessageId().Match(m).Groups[1].Value).ToList();
        Assert.Equal(Mails, ids.Count);
        Assert.Equal(Mails, ids.Distinct().Count());
        Assert.Equal(
            (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT replace(id::text, '-', '') FROM meldroute.outgoing_mail WHERE sent_at IS NOT NULL")).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task While_the_server_is_down_mail_waits_longer_and_longer_and_then_goes()
    {
        var port = 0;
        await using (var gone = new SmtpListener())
        {
            port = gone.Port;
        }

        await using var app = await StartAsync(SmtpListener.SettingsFor(port));
        await TellAsync(app, "vt-1");
        var waits = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            var at = app.Clock.GetUtcNow();
            await RunAsync(app, at);
            waits.Add(int.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT round(extract(epoch FROM next_at - $1) / 60)::text FROM meldroute.outgoing_mail", at))[0], CultureInfo.InvariantCulture));
            app.Clock.Move(TimeSpan.FromHours(2));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
        await using var back = new SmtpListener(port);
        await RunAsync(app);
        Assert.Single(back.Received);
    }

    [Fact]
    public async Task An_address_that_is_refused_does_not_hold_up_the_others()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server.Settings);
        server.Refused = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT email FROM meldroute.account WHERE id = $1", (await app.ActorOfAsync("vt-1")).UserId))[0];
        await TellAsync(app, "vt-1");
        await TellAsync(app, "vt-2");

        await RunAsync(app);
        Assert.Single(server.Received);

        server.Refused = null;
        app.Clock.Move(TimeSpan.FromMinutes(2));
        await RunAsync(app);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Nobody_writes_to_an_account_out_of_use()
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(server.Settings);
        await TellAsync(app, "vt-1");
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.account SET disabled_at = now() WHERE id = '{(await app.ActorOfAsync("vt-1")).UserId}'");

        await RunAsync(app);

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Without_a_mail_server_it_waits_and_the_administrator_is_told()
    {
        await using var app = await StartAsync([]);
        await TellAsync(app, "vt-1");
        await RunAsync(app);
        using var administrator = await app.SignInAsync("beheer");

        var page = await administrator.GetAsync("/beheer/post");

        Assert.Contains("geen mailserver", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("1 mail", page.Text("dd[data-wacht]"));
    }

    [Fact]
    public async Task A_server_without_sender_or_address_stops_the_start() =>
        Assert.Contains("Meldroute__Smtp__From", (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(new() { ["Meldroute:Smtp:Host"] = "127.0.0.1" }))).Message, StringComparison.Ordinal);

    private Task<MeldrouteApp> StartAsync(Dictionary<string, string?> settings) => MeldrouteApp.StartAsync(databases, Environments.Development, settings);

    private static async Task TellAsync(MeldrouteApp app, string persona, string? number = null)
    {
        var actor = await app.ActorOfAsync(persona);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        work.Db.Add(OutgoingMail.Message(actor.RegionId, actor.UserId, app.Clock.GetUtcNow()));
        await work.CommitAsync(() => number, Cancel);
    }

    private static async Task RunAsync(MeldrouteApp app, DateTimeOffset? at = null) =>
        await app.Get<IEnumerable<IClockJob>>().OfType<SendMail>().Single().RunAsync(await app.Get<Regions>().GetAsync(1, Cancel), at ?? app.Clock.GetUtcNow(), Cancel);

    [GeneratedRegex("[A-Z]-[0-9]{4}-[0-9]{6}")]
    private static partial Regex RecordNumber();

    [GeneratedRegex("Message-ID: <([0-9a-f]{32})@", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
