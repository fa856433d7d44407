using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Too many requests are refused for a while, by account or by network, and take nothing that was typed.</summary>
[Trait("Requirement", "R165")]
public sealed class RequestLimitTests(TestDatabases databases)
{
    private const string Typed = "Een lange motivering die niemand twee keer wil typen, over wat er is gezien.";

    [Fact]
    public async Task Who_asks_too_much_waits_and_keeps_what_was_typed()
    {
        await using var app = await StartAsync(("PerAccount", "20"));
        var number = await new Story(app).CaseAsync(CaseStage.ProvisionallyClassified);
        using var hasty = await app.SignInAsync("vt-af");
        using var other = await app.SignInAsync("vt-1");
        var form = await hasty.GetAsync($"/casussen/{number}/classificatie-vaststellen");
        for (var i = 0; i < 20; i++)
        {
            await hasty.GetAsync("/casussen");
        }

        var refused = await form.SubmitAsync(("Input.Why", Typed));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Even wachten", refused.Heading);
        Assert.Equal(Typed, refused.Text("textarea[name='Input.Why']"));
        Assert.Equal(CaseStage.ProvisionallyClassified, (await new Story(app).LookAsync(number, "vt-af")).Stage);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/casussen")).Status);
        var styles = refused.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await hasty.GetAsync(styles)).Status);
        Assert.Equal(HttpStatusCode.OK, (await hasty.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task Guessing_passwords_from_one_network_stops()
    {
        await using var app = await StartAsync(("SignInsPerNetwork", "5"));

        var answers = await GuessAsync(app, 8);

        Assert.Equal(5, answers.TakeWhile(a => a != HttpStatusCode.TooManyRequests).Count());
        Assert.All(answers.Skip(5), a => Assert.Equal(HttpStatusCode.TooManyRequests, a));
    }

    [Fact]
    public async Task A_header_that_the_visitor_writes_gives_no_new_network()
    {
        await using var app = await StartAsync(("SignInsPerNetwork", "5"));

        var answers = await GuessAsync(app, 8, (request, i) =>
        {
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
            request.Headers.Add("Forwarded", $"for=198.51.100.{i}");
            request.Headers.Add("X-Real-IP", $"198.51.100.{i}");
        });

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_configured_proxy_says_who_the_visitor_is_and_what_stands_before_its_word_is_not_believed()
    {
        await using var app = await StartAsync(("SignInsPerNetwork", "5"), "127.0.0.1;::1");

        var many = await GuessAsync(app, 8, (request, i) => request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}"));
        var one = await GuessAsync(app, 8, (request, i) => request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}, 192.0.2.7"));

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, many);
        Assert.Equal(HttpStatusCode.TooManyRequests, one[^1]);
    }

    private Task<MeldrouteApp> StartAsync((string Name, string Value) limit, string? proxies = null) => MeldrouteApp.StartAsync(
        databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:Limits:" + limit.Name] = limit.Value, ["Meldroute:KnownProxies"] = proxies });

    private static async Task<List<HttpStatusCode>> GuessAsync(MeldrouteApp app, int times, Action<HttpRequestMessage, int>? change = null)
    {
        using var visitor = app.Anonymous();
        var form = await visitor.GetAsync("/account/aanmelden");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/aanmelden")
            {
                Content = new FormUrlEncodedContent([.. form.Document.Fields(), new("Email", "iemand@voorbeeld.example"), new("Password", $"een gok die niet klopt {i}")]),
            };
            change?.Invoke(request, i);
            using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }
}
