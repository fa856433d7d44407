using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>A cookie, token or form that was changed, taken from another or sent before counts for nothing.</summary>
[Trait("Requirement", "R165")]
public sealed class TamperingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_changed_session_is_no_session()
    {
        var cookies = await CookiesAsync("vt-af");
        var session = cookies.Single(c => !c.StartsWith("meldroute-form", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(session));
        var value = session[(session.IndexOf('=') + 1)..];
        foreach (var place in Enumerable.Range(0, 20).Select(i => i * (value.Length - 1) / 20)) // the very last letter holds bits that mean nothing
        {
            Assert.Equal(HttpStatusCode.Redirect, await AskAsync(session[..(session.IndexOf('=') + 1)] + value[..place] + (value[place] == 'A' ? 'B' : 'A') + value[(place + 1)..]));
        }

        foreach (var wrong in (string[])["", "x", "%00", value[..^8], value + value, string.Concat(value.Reverse()), "../../etc/passwd", "' OR 1=1 --", new string('A', 4000)])
        {
            Assert.Equal(HttpStatusCode.Redirect, await AskAsync($"{session[..session.IndexOf('=')]}={wrong}"));
        }
    }

    [Fact]
    public async Task A_token_of_another_or_a_changed_one_is_refused_and_nothing_happens()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        var address = $"/casussen/{number}/classificatie-vaststellen";
        using var visitor = await app.SignInAsync("vt-af");
        using var other = await app.SignInAsync("vt-1");
        var fields = (await visitor.GetAsync(address)).Document.Fields();
        var own = fields.First(f => f.Key == "__RequestVerificationToken").Value;
        var foreign = (await other.GetAsync("/account/afmelden")).Document.Fields().First(f => f.Key == "__RequestVerificationToken").Value;
        foreach (var token in (string[])[foreign, "", "x", own[..^4], own + "A", own[..20] + (own[20] == 'A' ? 'B' : 'A') + own[21..], new string('A', 10_000)])
        {
            var answer = await visitor.PostAsync(address, fields.Where(f => f.Key != "__RequestVerificationToken").Append(new("__RequestVerificationToken", token)));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }

        Assert.Equal(CaseStage.ProvisionallyClassified, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task A_form_that_was_sent_before_acts_once()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync("/signalen/nieuw");
        for (var i = 0; i < 5; i++)
        {
            await form.SubmitAsync(("Input.What", "Herhaald formulier"), ("Input.Where", "Aan de rand"), ("Input.ObservedText", "Vorige week"), ("Input.Acute", "false"));
        }

        Assert.Equal(["1"], await Access.Opened.ColumnAsync(app.Database, "SELECT count(*) FROM opened.signal WHERE what = 'Herhaald formulier'"));
    }

    private async Task<List<string>> CookiesAsync(string persona)
    {
        using var client = app.Client(useCookies: false);
        using var page = await client.GetAsync(new Uri("/account/aanmelden", UriKind.Relative), TestContext.Current.CancellationToken);
        var form = page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToList();
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/demo")
        {
            Content = new FormUrlEncodedContent([new("persona", persona), document.Fields().First(f => f.Key == "__RequestVerificationToken")]),
        };
        request.Headers.Add("Cookie", string.Join("; ", form));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return [.. form, .. answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])];
    }

    private async Task<HttpStatusCode> AskAsync(string cookie)
    {
        using var client = app.Client(useCookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/casussen");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
