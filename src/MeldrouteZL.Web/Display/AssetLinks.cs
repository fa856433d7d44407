using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// Addresses of static files with the fingerprint that <c>MapStaticAssets</c> gave them, so that browsers keep them
/// for a year. The block of style links is made once per host: it stands on every page.
/// </summary>
public static class AssetLinks
{
    private const string LatinFont = "lib/fonts/source-sans-3-latin-wght-normal.woff2";

    // The order matters: the components read the tokens, and our sheets come last.
    private static readonly string[] Sheets =
    [
        "lib/voorbeeld/tokens.css", "css/tokens.css", "lib/utrecht/components.css",
        "css/layout.css", "css/forms.css", "css/components.css", "css/casework.css",
    ];

    private static readonly ConditionalWeakTable<ResourceAssetCollection, IHtmlContent> Made = [];

    /// <summary>The links in the head of a page: font, style sheets, icon.</summary>
    public static IHtmlContent Head(HttpContext context) =>
        CollectionOf(context) is { } assets ? Made.GetValue(assets, Write) : Write(ResourceAssetCollection.Empty);

    /// <summary>The address of one file under <c>wwwroot</c>, such as <c>icons.svg</c>.</summary>
    public static string Url(HttpContext context, string file) => "/" + (CollectionOf(context)?[file] ?? file);

    // Present on the endpoint when the pages were mapped with WithStaticAssets(); without it the plain address works too.
    private static ResourceAssetCollection? CollectionOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();

    private static HtmlString Write(ResourceAssetCollection assets)
    {
        var screen = Sheets.Select(sheet => $"<link rel=\"stylesheet\" href=\"/{assets[sheet]}\">");
        // The style sheet names the font without fingerprint, hence the same address here.
        return new HtmlString(
            $"<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"/{LatinFont}\" crossorigin>"
            + string.Concat(screen)
            + $"<link rel=\"stylesheet\" media=\"print\" href=\"/{assets["css/print.css"]}\">"
            + $"<link rel=\"icon\" type=\"image/svg+xml\" href=\"/{assets["favicon.svg"]}\">");
    }
}
