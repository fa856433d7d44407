using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>Where a stage lies as seen from the present one.</summary>
public enum StageBarState
{
    /// <summary>Passed.</summary>
    Done,

    /// <summary>The stage it is in.</summary>
    Current,

    /// <summary>Left out, such as the table in an acute case.</summary>
    Skipped,

    /// <summary>Still to come.</summary>
    Ahead,
}

/// <summary>One stage on the bar.</summary>
/// <param name="Text">The Dutch name of the stage.</param>
/// <param name="State">Where it lies as seen from the present stage.</param>
public sealed record StageBarItem(string Text, StageBarState State);

/// <summary><c>&lt;stage-bar stages="Model.Stages" /&gt;</c>: how far along the route this is. Attributes such as <c>data-stage</c> are kept.</summary>
[HtmlTargetElement("stage-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageBarTagHelper : TagHelper
{
    /// <summary>The stages in the order of the route.</summary>
    public IReadOnlyList<StageBarItem> Stages { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stage-bar");
        output.Attributes.SetAttribute("aria-label", "Stappen van de route");
        foreach (var stage in Stages)
        {
            var item = new TagBuilder("li");
            if (stage.State == StageBarState.Current)
            {
                item.Attributes["aria-current"] = "step";
            }

            if (stage.State == StageBarState.Done)
            {
                item.AddCssClass("is-done");
            }

            item.InnerHtml.Append(stage.Text);
            item.InnerHtml.AppendHtml(stage.State switch
            {
                StageBarState.Done => "<span class=\"visually-hidden\"> (gedaan)</span>",
                StageBarState.Skipped => "<small> (overgeslagen)</small>",
                StageBarState.Current or StageBarState.Ahead => "",
            });

            output.Content.AppendHtml(item);
        }
    }
}
