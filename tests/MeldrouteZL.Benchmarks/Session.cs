using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MeldrouteZL.Benchmarks.Bare;

namespace MeldrouteZL.Benchmarks;

/// <summary>A demo person who is signed in, as the head of a request: cookies and the token of forms.</summary>
internal sealed partial class Session
{
    private readonly string cookie;
    private readonly string token;
    private readonly string head;

    private Session(Uri application, string cookie, string token) =>
        (this.cookie, this.token, head) = (cookie, token, $"Host: {application.Authority}\r\nCookie: {cookie}\r\n");

    /// <param name="form">The address of a page of this person with a form, for its token; null when no form will be sent.</param>
    public static async Task<Session> SignInAsync(Uri application, string persona, string? form, CancellationToken cancel)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = application };
        var signIn = TokenIn(await client.GetStringAsync(new Uri("/account/aanmelden", UriKind.Relative), cancel));
        using var fields = new FormUrlEncodedContent([new("persona", persona), new("__RequestVerificationToken", signIn)]);
        using var answer = await client.PostAsync(new Uri("/account/demo", UriKind.Relative), fields, cancel);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{persona} cannot sign in: {answer.StatusCode}.");
        }

        var token = form is null ? "" : TokenIn(await client.GetStringAsync(new Uri(form, UriKind.Relative), cancel));
        return new Session(application, cookies.GetCookieHeader(application), token);
    }

    public byte[] Get(string address) => Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\n{head}\r\n");

    /// <param name="fields">The fields as they go over the line, without the token.</param>
    public byte[] Post(string address, string fields)
    {
        var body = $"__RequestVerificationToken={token}&{fields}";
        return Encoding.ASCII.GetBytes($"POST {address} HTTP/1.1\r\n{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>Sends one request and keeps the whole answer.</summary>
    /// <param name="fields">The fields of a form without its token; null to get a page.</param>
    public async Task<KeptAnswer> KeepAsync(Uri application, string key, string address, string? fields, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = application };
        using var request = new HttpRequestMessage(fields is null ? HttpMethod.Get : HttpMethod.Post, address);
        request.Headers.Add("Cookie", cookie);
        request.Content = fields is null ? null : new StringContent($"__RequestVerificationToken={token}&{fields}", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.SendAsync(request, cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new KeptAnswer(key, (int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync(cancel));
    }

    private static string TokenIn(string page) => Token().Match(page) is { Success: true } found
        ? Uri.EscapeDataString(found.Groups["token"].Value)
        : throw new InvalidOperationException("The page has no form.");

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
