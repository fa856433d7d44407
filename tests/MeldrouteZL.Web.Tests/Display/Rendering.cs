using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Tests.Display;

/// <summary>Runs a tag helper as a page would, without a host.</summary>
internal static class Rendering
{
    public static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static ViewContext View(ModelStateDictionary? modelState = null) => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), modelState ?? new ModelStateDictionary()),
    };

    public static async Task<TagHelperOutput> Run(
        ITagHelper helper, string tag, TagHelperAttributeList? attributes = null, string inside = "")
    {
        var context = new TagHelperContext(tag, attributes ?? [], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(
            tag,
            attributes ?? [],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(inside)));
        await helper.ProcessAsync(context, output);
        return output;
    }
}
