using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// Keeps the number of a record in one piece where it stands in a heading or the line below it: browsers break a line after a
/// hyphen, and a style sheet cannot say where not to.
/// </summary>
[HtmlTargetElement("h1")]
[HtmlTargetElement("h2")]
[HtmlTargetElement("h3")]
[HtmlTargetElement("caption")]
[HtmlTargetElement("p", Attributes = "[class=subtitle]")]
[HtmlTargetElement("p", Attributes = "[class=back-link]")]
public sealed partial class RecordNumberTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();
        output.Content.SetHtmlContent(Number().Replace(content, "<span class=\"record-number\">$0</span>"));
    }

    // Not within a tag: an address has numbers too.
    [GeneratedRegex("[SCT]-[0-9]{4}-[0-9]{6}(?![^<>]*>)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
