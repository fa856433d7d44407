using System.Net;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>One answer, as it came.</summary>
internal sealed partial record Answer(HttpMethod Method, string Address, HttpStatusCode Status, string Headers, string Body)
{
    /// <summary>What an outsider could compare: all of it but tokens and the time until which the session lasts, which differ every time.</summary>
    public string Shape => $"{(int)Status}\n{Headers}\n{Waiting().Replace(Token().Replace(Body, ""), "$1")}";

    public override string ToString() => $"{Method} {Address}: {(int)Status}";

    // How much waits for a privacy officer, in the menu: the walk itself makes the clock notice something meanwhile.
    [GeneratedRegex("(Meldingen|Noodtoegang) \\([0-9]+\\)")]
    private static partial Regex Waiting();

    [GeneratedRegex("(?<=name=\"(__RequestVerificationToken|FormKey)\" type=\"hidden\" value=\")[^\"]*|<p data-session-until=.*?</p>")]
    private static partial Regex Token();
}

/// <summary>A demo person, or nobody, who asks for addresses by hand: no redirects are followed, and forms carry a valid token.</summary>
internal sealed partial class Walker(MeldrouteApp app, string persona, Actor? actor) : IDisposable
{
    private static readonly string[] Varying = ["Date", "Set-Cookie"];
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, MaxConnectionsPerServer = 4 }) { BaseAddress = app.Address, DefaultRequestHeaders = { ExpectContinue = true } };
    private string token = "";

    public string Persona => persona;

    /// <summary>For what is no page.</summary>
    public HttpClient Client => client;

    /// <summary>Null for who is not signed in.</summary>
    public Actor? Actor => actor;

    public static async Task<Walker> SignInAsync(MeldrouteApp app, string persona)
    {
        var walker = new Walker(app, persona, await app.ActorOfAsync(persona));
        walker.token = TokenIn((await walker.SendAsync(HttpMethod.Get, "/account/aanmelden")).Body);
        await walker.SendAsync(HttpMethod.Post, "/account/demo", [new("persona", persona)]);
        walker.token = TokenIn((await walker.SendAsync(HttpMethod.Get, "/account/afmelden")).Body); // a token belongs to who is signed in
        return walker;
    }

    public static async Task<Walker> AnonymousAsync(MeldrouteApp app)
    {
        var walker = new Walker(app, "nobody", null);
        walker.token = TokenIn((await walker.SendAsync(HttpMethod.Get, "/account/aanmelden")).Body);
        return walker;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>>? fields = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent((fields ?? []).Append(new("__RequestVerificationToken", token)));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => !Varying.Contains(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return new Answer(method, address, response.StatusCode, string.Join('\n', headers), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();

    private static string TokenIn(string body) => Token().Match(body) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page has no form token.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
