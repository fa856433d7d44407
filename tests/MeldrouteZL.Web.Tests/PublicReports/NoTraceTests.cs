using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Security;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>From where a report was sent, and with what, is nowhere: in no table, no line of the log, no file, no mail.</summary>
[Trait("Requirement", "R65")]
public sealed class NoTraceTests(TestDatabases databases)
{
    private const string Address = "198.51.100.77";
    private const string Browser = "Kanariebrowser";

    [Fact]
    public async Task The_address_and_the_browser_of_a_reporter_are_nowhere()
    {
        var log = new Lines();
        await using var server = new SmtpListener();
        await using var app = await MeldrouteApp.StartAsync(
            databases, Environments.Development,
            new Dictionary<string, string?>(server.Settings) { ["Meldroute:KnownProxies"] = "127.0.0.1;::1", ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft"] = "Information" },
            services => services.AddSingleton<ILoggerProvider>(log));
        using var reporter = Canary(app);
        var sent = await (await reporter.ToReviewAsync()).SubmitAsync();
        await PublicStory.AskAsync(app, await PublicStory.NewestAsync(app), "Hoe laat?");
        await (await reporter.GetAsync("/melden/status")).SubmitAsync(("Code", "1111222233334444"));
        var status = await (await reporter.GetAsync("/melden/status")).SubmitAsync(("Code", sent.CodeOn()));
        Assert.False((await status.SubmitAsync(("Input.Answer", "Om tien uur."))).Has("[data-question]"));
        await reporter.PostAsync("/melden", [new("State", "zonder token")]);
        await reporter.GetAsync("/melden/bestaat-niet");
        await app.Get<IEnumerable<IClockJob>>().OfType<SendMail>().Single().RunAsync(await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel), app.Clock.GetUtcNow(), Cancel);

        Assert.NotEmpty(server.Received);
        Assert.Empty(await FoundAsync(app, log, server));

        // Elsewhere it is found: this test can see.
        using var employee = Canary(app);
        await (await employee.GetAsync("/account/aanmelden")).PressAsync("button[name=persona][value=vt-1]");
        Assert.Contains("meldroute.audit_entry", await FoundAsync(app, log, server));
    }

    [Fact]
    public void A_network_has_another_key_every_hour_and_the_same_within_it()
    {
        var clock = new MovedClock();
        var keys = new NetworkKeys(clock);
        var before = keys.Of(IPAddress.Parse(Address));
        Assert.Equal(before, keys.Of(IPAddress.Parse("::ffff:" + Address)));
        Assert.NotEqual(before, keys.Of(IPAddress.Parse("198.51.100.78")));
        Assert.Equal(keys.Of(IPAddress.Parse("2001:db8:1:2::1")), keys.Of(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(keys.Of(IPAddress.Parse("2001:db8:1:2::1")), keys.Of(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.NotEqual(keys.Of(IPAddress.Parse(Address)), new NetworkKeys(clock).Of(IPAddress.Parse(Address)));

        clock.Move(TimeSpan.FromHours(1));

        Assert.NotEqual(before, keys.Of(IPAddress.Parse(Address)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Visitor Canary(MeldrouteApp app)
    {
        var visitor = app.Anonymous();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        visitor.Client.DefaultRequestHeaders.Add("User-Agent", $"{Browser}/7.7");
        return visitor;
    }

    private static async Task<List<string>> FoundAsync(MeldrouteApp app, Lines log, SmtpListener server)
    {
        var found = new List<string>();
        foreach (var table in await SuperUser.ColumnAsync(app.Database.Admin, "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname LIKE 'meldroute%' ORDER BY 1"))
        {
            var rows = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT t::text FROM {table} t");
            found.AddRange(rows.Where(Tells).Select(_ => table));
        }

        found.AddRange(log.All.Where(Tells).Select(l => "log: " + l));
        found.AddRange(Directory.EnumerateFiles(app.AuditFolder, "*", SearchOption.AllDirectories).Where(f => Tells(Encoding.Latin1.GetString(File.ReadAllBytes(f)))));
        found.AddRange(server.Received.Where(Tells).Select(_ => "mail"));
        Assert.NotEmpty(log.All);
        return found;
    }

    private static bool Tells(string text) =>
        text.Contains(Address, StringComparison.Ordinal) || text.Contains(Browser, StringComparison.Ordinal)
        || text.Contains(Convert.ToHexString(IPAddress.Parse(Address).GetAddressBytes()), StringComparison.OrdinalIgnoreCase);

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = [];

        public IEnumerable<string> All => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => p.Value)) : "";
            lines.Enqueue($"{formatter(state, exception)} {values} {exception}");
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
