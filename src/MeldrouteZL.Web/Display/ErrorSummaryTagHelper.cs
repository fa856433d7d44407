using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above a form: every error once, each a link to its field. Absent when all is well.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FieldErrors.All(ViewContext.ViewData.ModelState);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "fouten");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        // Moves the focus here when the page opens, without script.
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml("<h2>").Append(FieldWords.Of(ViewContext).Heading).AppendHtml("</h2>");
        output.Content.AppendHtml(new ErrorList(errors, RenderedFields.Of(ViewContext)));
    }

    // Written when the whole page has been built, so that the fields below are known by then.
    private sealed class ErrorList(List<(string? FieldId, string Message)> errors, RenderedFields fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<ul>");
            foreach (var (fieldId, message) in errors.OrderBy(error => fields.PlaceOf(error.FieldId)))
            {
                Item(fieldId, message).WriteTo(writer, encoder);
            }

            writer.Write("</ul>");
        }
    }

    private static TagBuilder Item(string? fieldId, string message)
    {
        var item = new TagBuilder("li");
        if (fieldId is null)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + fieldId;
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
