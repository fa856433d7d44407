using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary><c>&lt;dutch-date value="Model.At" with-time="true" /&gt;</c> or, for a day, <c>&lt;dutch-date day="Model.Born" /&gt;</c>. Empty without a value.</summary>
[HtmlTargetElement("dutch-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DutchDateTagHelper : TagHelper
{
    /// <summary>The moment to show.</summary>
    public DateTimeOffset? Value { get; set; }

    /// <summary>The day to show, when there is no hour.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Whether the hour is shown too.</summary>
    public bool WithTime { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Value is { } moment)
        {
            output.Content.SetHtmlContent(DutchDate.Element(moment, WithTime));
        }
        else if (Day is { } day)
        {
            output.Content.SetHtmlContent(DutchDate.Element(day));
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
