using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>A coloured panel that answers what the user just did.</summary>
public abstract class NoticeTagHelper : TagHelper
{
    private readonly string cssClass;
    private readonly string role;
    private readonly string icon;

    private protected NoticeTagHelper(string cssClass, string role, string icon) =>
        (this.cssClass, this.role, this.icon) = (cssClass, role, icon);

    /// <summary>The sentence; the panel is absent when it is empty. What stands inside the tag comes below it.</summary>
    public string? Text { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Text))
        {
            output.SuppressOutput();
            return;
        }

        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice " + cssClass);
        output.Attributes.SetAttribute("role", role);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Icon.For(ViewContext, icon));
        output.Content.AppendHtml("<div><p><strong>");
        output.Content.Append(Text);
        output.Content.AppendHtml("</strong></p>");
        output.Content.AppendHtml(inside);
        output.Content.AppendHtml("</div>");
    }
}

/// <summary><c>&lt;refusal-notice text="@Model.Refusal" /&gt;</c>: why a step was not taken.</summary>
[HtmlTargetElement("refusal-notice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RefusalNoticeTagHelper() : NoticeTagHelper("notice--danger", "alert", "alert-triangle");

/// <summary><c>&lt;confirmation text="@Model.Done" /&gt;</c>: what was done.</summary>
[HtmlTargetElement("confirmation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConfirmationTagHelper() : NoticeTagHelper("notice--good", "status", "circle-check");
