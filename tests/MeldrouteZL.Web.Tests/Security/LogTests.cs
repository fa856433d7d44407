using System.Net;
using System.Text.Json;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Hosting;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Serilog;
using Serilog.Formatting.Json;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>What the console of the application tells (docs/security.md, Logs), and what it keeps to itself.</summary>
[Trait("Requirement", "R165")]
public sealed class LogTests(TestDatabases databases) : IDisposable
{
    private const string Typed = "kenmerk-81734";
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-log-").FullName;

    private string LogFile => Path.Combine(folder, "log.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_tells_what_was_refused_when_and_nothing_that_somebody_typed()
    {
        await using (var app = await StartAsync())
        {
            using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
            using var nobody = app.Anonymous();
            var stranger = new Registered(app, $"{Typed}@voorbeeld.example");
            await stranger.GivePasswordAsync(nobody, $"{Typed} wachtwoord lang");
            await officer.GetAsync($"/{Typed}");
            await officer.GetAsync($"/casussen?nummer={Typed}");
            var form = await officer.GetAsync("/signalen/nieuw");
            await form.SubmitAsync(("Input.What", Typed), ("Input.Where", Typed));
            await officer.PostAsync("/signalen/nieuw", [new("Input.What", Typed), new("__RequestVerificationToken", Typed)]);
            await SayAsync(officer, r => r.Headers.Add("Sec-Fetch-Site", "cross-site"));
            await SayAsync(officer, r => r.Content = new StringContent(Typed));
            await SayAsync(officer, r => (r.Method, r.Content) = (HttpMethod.Delete, null));
            await SayAsync(officer, r =>
            {
                r.Headers.TryAddWithoutValidation("User-Agent", Typed);
                r.Headers.TryAddWithoutValidation("Cookie", $"__Host-meldroute={Typed}");
                r.Headers.Add("X-Forwarded-For", Typed);
            });
        }

        var lines = await LinesAsync();
        Assert.All(lines, l => Assert.DoesNotContain(Typed, l.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, l => Assert.Matches(@"^\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)$", l.GetProperty("Timestamp").GetString()));
        foreach (var status in (int[])[400, 403, 405, 415])
        {
            Assert.Contains(lines, l => l.GetProperty("Level").GetString() == "Warning" && l.GetProperty("Properties").TryGetProperty("Status", out var s) && s.GetInt32() == status);
        }
    }

    [Fact]
    public async Task A_database_that_is_gone_is_an_error_in_it_and_a_page_without_detail()
    {
        await using (var app = await StartAsync())
        {
            using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
            var name = new NpgsqlConnectionStringBuilder(app.Database.Admin).Database;
            var postgres = new NpgsqlConnectionStringBuilder(app.Database.Admin) { Database = "postgres" }.ConnectionString;
            await SuperUser.RunAsync(postgres, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
            await SuperUser.RunAsync(postgres, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

            var page = await officer.GetAsync("/casussen");

            Assert.True(page.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError, $"{page.Status}");
            Assert.DoesNotContain("Npgsql", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(name!, page.Text("main"), StringComparison.Ordinal);
            await SuperUser.RunAsync(postgres, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        }

        Assert.Contains(await LinesAsync(), l => l.GetProperty("Level").GetString() is "Error" or "Warning" && l.TryGetProperty("Exception", out var e) && e.GetString()!.Contains("Npgsql", StringComparison.Ordinal));
    }

    // As the application writes its log, into a file.
    private Task<MeldrouteApp> StartAsync() => MeldrouteApp.StartAsync(databases, Environments.Production, new Dictionary<string, string?>(), services =>
    {
        TestSignIn.Add(services);
        var log = new LoggerConfiguration().MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning).Enrich.With<NoRequestPath>().WriteTo.File(new JsonFormatter(), LogFile).CreateLogger();
        services.AddLogging(logging => logging.AddSerilog(log, dispose: true));
    });

    private static async Task SayAsync(Visitor visitor, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signalen/nieuw") { Content = new FormUrlEncodedContent([new("Input.What", Typed)]) };
        change(request);
        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<List<JsonElement>> LinesAsync()
    {
        var lines = (await File.ReadAllLinesAsync(LogFile, TestContext.Current.CancellationToken)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.NotEmpty(lines);
        return lines;
    }
}
