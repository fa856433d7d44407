using AngleSharp.Html.Dom;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>The fields of the form in the main part of a page, as they stand there.</summary>
internal static class SentForms
{
    public static List<KeyValuePair<string, string>> Fields(this IHtmlDocument page) => (page.QuerySelector("main form[method=post]") as IHtmlFormElement)?.Elements
        .SelectMany(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Name: null or "" } => [],
            IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
            IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement { Name: { Length: > 0 } name } select => select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)),
            _ => Enumerable.Empty<KeyValuePair<string, string>>(),
        }).ToList() ?? [];
}
