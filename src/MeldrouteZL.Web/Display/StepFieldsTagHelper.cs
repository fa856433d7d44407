using MeldrouteZL.Web.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary><c>&lt;step-fields /&gt;</c>: the hidden fields of every step form, its key and the version looked at.</summary>
[HtmlTargetElement("step-fields", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepFieldsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (IStepForm)ViewContext.ViewData.Model!;
        output.TagName = null;
        output.Content.AppendHtml($"<input type=\"hidden\" name=\"FormKey\" value=\"{page.FormKey:D}\"><input type=\"hidden\" name=\"Version\" value=\"{page.Version}\">");
    }
}
