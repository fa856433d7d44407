using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Every address found in the running application answers with every header, whatever the answer is.</summary>
[Trait("Requirement", "R165")]
public sealed class SecurityHeadersTests(ProductionApp production) : IClassFixture<ProductionApp>
{
    private static readonly (string Name, string Value)[] Expected =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ];

    private static readonly Dictionary<string, string> Policy = new()
    {
        ["default-src"] = "'none'",
        ["script-src"] = "'self'",
        ["style-src"] = "'self'",
        ["img-src"] = "'self' data:",
        ["font-src"] = "'self'",
        ["connect-src"] = "'self'",
        ["form-action"] = "'self'",
        ["base-uri"] = "'none'",
        ["object-src"] = "'none'",
        ["frame-ancestors"] = "'none'",
    };

    private static readonly string[] Closed = ["camera=()", "microphone=()", "geolocation=()", "usb=()"];
    private static readonly string[] Telling = ["Server", "X-Powered-By", "X-AspNet-Version"];
    private readonly MeldrouteApp app = production.App;
    private readonly List<string> flaws = [];
    private readonly HashSet<HttpStatusCode> seen = [];

    [Fact]
    public async Task Every_address_answers_with_every_header()
    {
        using var nobody = app.Anonymous();
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
        using var employee = await TestSignIn.AsAsync(app, "vt-1");
        var addresses = WalkedAddress.In(app);
        Assert.True(addresses.Count > 50, "Who crawled?");
        foreach (var visitor in (Visitor[])[nobody, officer, employee])
        {
            foreach (var address in addresses)
            {
                await HoldAsync(visitor, HttpMethod.Get, address.Plain);
                await HoldAsync(visitor, HttpMethod.Post, address.Plain);
            }
        }

        await HoldAsync(nobody, HttpMethod.Get, "/bestaat-niet");
        await HoldAsync(nobody, HttpMethod.Get, "/wp-login.php");
        await HoldAsync(nobody, HttpMethod.Get, "/css/bestaat-niet.css");
        await HoldAsync(nobody, HttpMethod.Delete, "/");
        await HoldAsync(nobody, HttpMethod.Options, "/");
        await HoldAsync(nobody, HttpMethod.Head, "/account/aanmelden");
        await HoldAsync(nobody, HttpMethod.Get, "/account/aanmelden", r => r.Headers.Host = "elders.example"); // the host filter answers this
        await HoldAsync(nobody, HttpMethod.Post, "/account/aanmelden", r => r.Headers.Add("Sec-Fetch-Site", "cross-site"));
        await HoldAsync(nobody, HttpMethod.Post, "/account/aanmelden", r => r.Content = new ByteArrayContent(new byte[100_000]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } });
        await HoldAsync(nobody, HttpMethod.Post, "/account/aanmelden", r => r.Content = new MultipartFormDataContent { { new StringContent("x"), "x" } });

        Walked.None(flaws);
        Assert.Superset(
            new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType },
            seen);
    }

    [Fact]
    public async Task Styles_and_pictures_may_be_kept_and_have_the_other_headers()
    {
        using var nobody = app.Anonymous();
        var assets = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(a => !a.EndsWith(".gz", StringComparison.Ordinal)) // packed when published only
            .Distinct().ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            await HoldAsync(nobody, HttpMethod.Get, asset, isAsset: true);
        }

        Walked.None(flaws);
        Assert.Equal([HttpStatusCode.OK], seen);
    }

    [Fact]
    public async Task Signing_out_makes_the_browser_forget()
    {
        using var officer = await TestSignIn.AsAsync(app, "af-heerlen");
        var ask = await officer.GetAsync("/account/afmelden");
        var token = ask.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        using var answer = await officer.Client.PostAsync(new Uri("/account/afmelden", UriKind.Relative), fields, TestContext.Current.CancellationToken);

        var forgets = string.Join(", ", answer.Headers.GetValues("Clear-Site-Data"));
        Assert.Contains("\"cache\"", forgets, StringComparison.Ordinal);
        Assert.Contains("\"storage\"", forgets, StringComparison.Ordinal);
        Assert.StartsWith("/account/aanmelden", (await officer.GetAsync("/casussen")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_holds_no_inline_script_or_style()
    {
        using var employee = await TestSignIn.AsAsync(app, "vt-1");
        foreach (var address in WalkedAddress.In(app).Where(a => a.Area is null && !a.TakesFormsOnly))
        {
            var page = await employee.GetAsync(address.Plain);
            Assert.False(page.Has("script:not([src]), style, [style], [onclick], [onload], [onerror], [href^='javascript:']"), $"{address.Plain} has inline script or style.");
        }
    }

    private async Task HoldAsync(Visitor visitor, HttpMethod method, string address, Action<HttpRequestMessage>? change = null, bool isAsset = false)
    {
        using var request = new HttpRequestMessage(method, address);
        change?.Invoke(request);
        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        seen.Add(answer.StatusCode);
        var what = $"{method} {address} ({(int)answer.StatusCode})";
        string One(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(" AND ", values) : "(none)";
        flaws.AddRange(Expected.Where(e => One(e.Name) != e.Value).Select(e => $"{what}: {e.Name} is {One(e.Name)}"));
        var policy = One("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries).Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d.ElementAtOrDefault(1) ?? "");
        if (!policy.OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(Policy.OrderBy(p => p.Key, StringComparer.Ordinal)))
        {
            flaws.Add($"{what}: the policy is {One("Content-Security-Policy")}");
        }

        if (!Closed.All(p => One("Permissions-Policy").Contains(p, StringComparison.Ordinal)))
        {
            flaws.Add($"{what}: Permissions-Policy is {One("Permissions-Policy")}");
        }

        var cache = One("Cache-Control");
        if (isAsset ? cache == "no-store" : cache != "no-store")
        {
            flaws.Add($"{what}: Cache-Control is {cache}");
        }

        flaws.AddRange(Telling.Where(h => answer.Headers.Contains(h)).Select(h => $"{what}: tells its {h}"));
    }
}
