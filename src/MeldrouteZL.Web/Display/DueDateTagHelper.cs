using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary><c>&lt;due-date value="row.DueAt" now="Model.Now" /&gt;</c>: the term as people say it, red when late or near. Empty without a value.</summary>
[HtmlTargetElement("due-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueDateTagHelper : TagHelper
{
    /// <summary>The moment the term ends.</summary>
    public DateTimeOffset? Value { get; set; }

    /// <summary>The last day of the term, when it has no hour.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The moment the page is read.</summary>
    public DateTimeOffset Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Value is { } due)
        {
            output.Content.SetHtmlContent(DutchDate.DueElement(due, Now));
        }
        else if (Day is { } day)
        {
            output.Content.SetHtmlContent(DutchDate.DueElement(day, DutchDate.DayOf(Now)));
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
