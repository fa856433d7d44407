using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MeldrouteZL.TestKit;

/// <summary>Somebody with a browser without script: gets pages, fills in forms as they stand, follows redirects.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private const int MaxRedirects = 5;

    public HttpClient Client => client;

    public Task<VisitedPage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends fields as they are, for requests that no form makes.</summary>
    public Task<VisitedPage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    public void Dispose() => client.Dispose();

    private async Task<VisitedPage> SendAsync(HttpRequestMessage request)
    {
        var address = new Uri(client.BaseAddress!, request.RequestUri!);
        var response = await client.SendAsync(request);
        for (var i = 0; i < MaxRedirects && response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther; i++)
        {
            address = new Uri(address, response.Headers.Location!);
            response = await client.GetAsync(address);
        }

        var text = await response.Content.ReadAsStringAsync();
        var document = new HtmlParser().ParseDocument(text);
        return new VisitedPage(this, response, address, document, text);
    }
}

/// <summary>A page as a visitor sees it.</summary>
public sealed class VisitedPage(Visitor visitor, HttpResponseMessage response, Uri address, IHtmlDocument document, string text)
{
    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    public string Path => address.PathAndQuery;

    public IHtmlDocument Document => document;

    /// <summary>The whole answer as it came over the wire.</summary>
    public string Html => text;

    public string Heading => Text("h1");

    /// <summary>The text of the first element that fits; empty when there is none.</summary>
    public string Text(string selector) => string.Join(' ', (document.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public bool Has(string selector) => document.QuerySelector(selector) is not null;

    /// <summary>Presses a button without filling anything in.</summary>
    public Task<VisitedPage> PressAsync(string button) => SubmitAsync(button, []);

    /// <summary>Fills in the form of the main part and sends it. A field given as null is left out.</summary>
    public Task<VisitedPage> SubmitAsync(params (string Name, string? Value)[] values) => SubmitAsync("main form[method=post] button:not([type=button])", values);

    /// <summary>Fills in the form of this button and sends it with that button.</summary>
    public Task<VisitedPage> SubmitAsync(string button, params (string Name, string? Value)[] values)
    {
        var pressed = document.QuerySelector(button) as IHtmlButtonElement
            ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no {button}.");
        var form = pressed.Form ?? throw new InvalidOperationException($"{button} stands in no form.");
        var fields = FieldsOf(form).Where(f => values.All(v => v.Name != f.Key)).ToList();
        fields.AddRange(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Name, v.Value!)));
        if (pressed.Name is { Length: > 0 } name)
        {
            fields.Add(KeyValuePair.Create(name, pressed.Value));
        }

        var target = (pressed.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : Path;
        return visitor.PostAsync(target, fields);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Name: null or "" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }
}
