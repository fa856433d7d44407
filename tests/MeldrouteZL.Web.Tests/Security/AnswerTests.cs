using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>What answers say of themselves, and what is no answer at all.</summary>
[Trait("Requirement", "R165")]
public sealed class AnswerTests(ProductionApp production) : IClassFixture<ProductionApp>
{
    private static readonly string[] TextKinds = ["text/html; charset=utf-8", "text/css", "text/javascript", "image/svg+xml", "text/plain", "application/json"];
    private readonly MeldrouteApp app = production.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_says_that_it_is_HTML_in_UTF8_and_is()
    {
        using var nobody = app.Anonymous();
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
        var flaws = new List<string>();
        var bodies = 0;
        foreach (var visitor in (Visitor[])[nobody, officer])
        {
            foreach (var address in WalkedAddress.In(app).Where(a => !a.Template.StartsWith("/health", StringComparison.Ordinal)).Select(a => a.Plain).Append("/bestaat-niet"))
            {
                using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
                var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
                if (body.Length == 0)
                {
                    continue;
                }

                bodies++;
                var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
                var isFile = answer.Content.Headers.ContentDisposition is not null;
                if (isFile ? answer.Content.Headers.ContentType?.CharSet != "utf-8" : answer.Content.Headers.ContentType?.ToString() != TextKinds[0] || !text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal))
                {
                    flaws.Add($"{address} ({(int)answer.StatusCode}): {answer.Content.Headers.ContentType}");
                }
            }
        }

        Walked.None(flaws);
        Assert.True(bodies > 50, $"{bodies} pages");
    }

    [Fact]
    public async Task Only_styles_scripts_pictures_and_letters_are_served_as_files()
    {
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen"); // to a stranger everything unknown is a page to sign in for
        var assets = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(e => e.RoutePattern.RawText!).ToList();
        Assert.NotEmpty(assets);
        Assert.Subset(new HashSet<string> { ".css", ".js", ".svg", ".woff2", ".gz", ".ico" }, assets.Select(Path.GetExtension).ToHashSet()!);
        foreach (var address in (string[])
        [
            "/appsettings.json", "/appsettings.Production.json", "/MeldrouteZL.Web.dll", "/MeldrouteZL.Web.pdb", "/MeldrouteZL.Web.staticwebassets.endpoints.json", "/web.config", "/.git/config", "/.git/HEAD",
            "/.env", "/docker-compose.yml", "/package.json", "/wwwroot/css/components.css", "/css/", "/js/", "/lib/", "/css/../appsettings.json", "/css/%2e%2e/appsettings.json", "/js/session.js.map",
            "/js/session.js.bak", "/robots.txt", "/swagger", "/metrics", "/elmah.axd", "/trace.axd",
        ])
        {
            using var answer = await officer.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Scripts_are_the_same_for_everybody_and_are_the_files_of_the_source()
    {
        using var nobody = app.Anonymous();
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
        foreach (var name in (string[])["session.js", "passkeys.js"])
        {
            var address = new Uri($"/js/{name}", UriKind.Relative);
            var source = await File.ReadAllBytesAsync(Path.Combine(Docs.GeneratedDocument.Root, "src", "MeldrouteZL.Web", "wwwroot", "js", name), Cancel);

            Assert.Equal(source, await nobody.Client.GetByteArrayAsync(address, Cancel));
            Assert.Equal(source, await officer.Client.GetByteArrayAsync(address, Cancel));
        }
    }

    [Theory]
    [InlineData("fg", "/privacy/register?handler=Csv")]
    [InlineData("fg", "/inzagen/ophalen")]
    public async Task A_file_has_a_name_of_ours_whatever_is_asked(string persona, string address)
    {
        using var officer = await TestSignIn.AsAsync(app, persona);
        foreach (var more in (string[])["", "&filename=eigen.html&naam=%22%3B%20filename%3D%22x.exe", "&bestand=../../etc/passwd"])
        {
            using var answer = await officer.Client.GetAsync(new Uri(address + (more.Length > 0 && !address.Contains('?') ? "?" + more[1..] : more), UriKind.Relative), Cancel);

            var disposition = answer.Content.Headers.ContentDisposition;
            Assert.True(disposition is not null, $"{address}{more}: {(int)answer.StatusCode}");
            Assert.Equal("attachment", disposition.DispositionType);
            Assert.Matches("^\"?[a-z0-9-]+\\.csv\"?$", disposition.FileName);
            Assert.Null(disposition.FileNameStar is { } star && star != disposition.FileName?.Trim('"') ? star : null);
        }
    }

    [Fact]
    public async Task Signing_out_is_in_sight_on_every_page_of_who_is_signed_in()
    {
        using var employee = await TestSignIn.AsAsync(app, "vt-1");
        var seen = 0;
        // The public form knows nobody: it is left, not signed out of.
        foreach (var address in WalkedAddress.In(app).Where(a => !a.TakesFormsOnly && !a.Template.StartsWith("/health", StringComparison.Ordinal) && !a.Template.StartsWith("/melden", StringComparison.Ordinal)))
        {
            var page = await employee.GetAsync(address.Plain);
            Assert.True(page.Has("header a[href='/account/afmelden']"), $"{address.Plain} ({(int)page.Status})");
            seen++;
        }

        Assert.True(seen > 50, $"{seen} pages");
    }

    [Fact]
    public async Task The_demo_does_not_exist_here()
    {
        using var nobody = app.Anonymous();
        var page = await nobody.GetAsync("/account/aanmelden");

        Assert.False(page.Has("[name=persona]"));
        Assert.DoesNotContain(app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(), e => e.RoutePattern.RawText!.Contains("demo", StringComparison.OrdinalIgnoreCase));
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
        var asked = await officer.PostAsync("/account/demo", (await officer.GetAsync("/account/rol")).Document.Fields().Append(new("persona", "vt-1")));
        Assert.True(asked.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{asked.Status}"); // files of the build are looked for under any name
        await nobody.PostAsync("/account/demo", page.Document.Fields().Append(new("persona", "vt-1")));
        Assert.StartsWith("/account/aanmelden", (await nobody.GetAsync("/casussen")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_open_without_signing_in_is_a_documented_way_or_no_way_in()
    {
        string[] noWayIn = ["/fout/{code:int}", "/health/live", "/health/ready", "/melden"];
        var documented = Docs.SecurityDocument.Table("way", "what it asks", "where").SelectMany(r => Docs.SecurityDocument.Named(r[2]));
        var open = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct();

        Assert.Equal(documented.Distinct().Where(d => d != "/account/demo").Concat(noWayIn).Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }
}
