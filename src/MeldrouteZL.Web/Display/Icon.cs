using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>A drawing from <c>wwwroot/icons.svg</c>; decoration only, the words beside it carry the meaning.</summary>
public static class Icon
{
    /// <summary>The icon with this symbol name, hidden from screen readers.</summary>
    public static IHtmlContent For(ViewContext view, string name) => new HtmlString(
        $"<svg class=\"icon\" width=\"20\" height=\"20\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{AssetLinks.Url(view.HttpContext, "icons.svg")}#{name}\"></use></svg>");
}

/// <summary><c>&lt;icon name="clock" /&gt;</c></summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The symbol in the sprite.</summary>
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.For(ViewContext, Name));
    }
}
