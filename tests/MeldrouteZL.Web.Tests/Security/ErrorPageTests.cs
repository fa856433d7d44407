using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Hosting;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Formatting.Json;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>When something breaks, the visitor gets a number and the log gets the rest.</summary>
[Trait("Requirement", "R165")]
public sealed class ErrorPageTests(TestDatabases databases)
{
    [Fact]
    public async Task A_fault_shows_a_reference_number_that_stands_in_the_log_and_no_detail()
    {
        var folder = Directory.CreateTempSubdirectory("meldroute-log-").FullName;
        var file = Path.Combine(folder, "log.json");
        try
        {
            string reference;
            await using (var app = await MeldrouteApp.StartAsync(databases, Environments.Production, new Dictionary<string, string?>(), s => Add(s, file)))
            {
                using var employee = await TestSignIn.AsAsync(app, "vt-1");
                await SuperUser.RunAsync(app.Database.Admin, "ALTER TABLE meldroute.casefile RENAME COLUMN number TO weggehaald");
                using var request = new HttpRequestMessage(HttpMethod.Get, "/casussen");
                request.Headers.Add("traceparent", "00-deadbeefdeadbeefdeadbeefdeadbeef-deadbeefdeadbeef-01");

                using var answer = await employee.Client.SendAsync(request, TestContext.Current.CancellationToken);

                Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
                reference = page.QuerySelector("code.reference")!.TextContent;
                Assert.Matches("^[0-9a-f]{32}$", reference);
                Assert.NotEqual("deadbeefdeadbeefdeadbeefdeadbeef", reference);
                foreach (var detail in (string[])["Exception", "Npgsql", "casefile", "42703", " at ", "MeldrouteZL.Application", "SELECT"])
                {
                    Assert.DoesNotContain(detail, text, StringComparison.OrdinalIgnoreCase);
                }
            }

            var lines = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(l => l.Contains(reference, StringComparison.Ordinal)).ToList();
            Assert.Contains(lines, l => l.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) && l.Contains("42703", StringComparison.Ordinal));
            Assert.Contains(lines, l => l.Contains("answered", StringComparison.Ordinal) && l.Contains("500", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // As the application writes its log, into a file.
    private static void Add(IServiceCollection services, string file)
    {
        TestSignIn.Add(services);
        var log = new LoggerConfiguration().Enrich.With<NoRequestPath>().WriteTo.File(new JsonFormatter(), file).CreateLogger();
        services.AddLogging(logging => logging.AddSerilog(log, dispose: true));
    }
}
