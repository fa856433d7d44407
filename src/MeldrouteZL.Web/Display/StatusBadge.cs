using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>What a badge says in colour; its word says the same, so that nobody depends on the colour.</summary>
public enum BadgeKind
{
    /// <summary>Grey: nothing special.</summary>
    Neutral,

    /// <summary>Red: danger, or late.</summary>
    Danger,

    /// <summary>Orange: soon, or to be watched.</summary>
    Warning,

    /// <summary>Blue: in progress.</summary>
    Info,

    /// <summary>Green: done, or safe.</summary>
    Good,
}

/// <summary>A word with a coloured dot: <c>StatusBadge.For(BadgeKind.Danger, "Acuut")</c>, or the tag of the same name.</summary>
public sealed class StatusBadge : IHtmlContent
{
    private readonly BadgeKind kind;
    private readonly string text;

    private StatusBadge(BadgeKind kind, string text) => (this.kind, this.text) = (kind, text);

    /// <summary>The badge as content; cheaper than the tag in a list of many rows.</summary>
    public static IHtmlContent For(BadgeKind kind, string text) => new StatusBadge(kind, text);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(kind switch
        {
            BadgeKind.Neutral => "<span class=\"status-badge status-badge--neutral\">",
            BadgeKind.Danger => "<span class=\"status-badge status-badge--danger\">",
            BadgeKind.Warning => "<span class=\"status-badge status-badge--warning\">",
            BadgeKind.Info => "<span class=\"status-badge status-badge--info\">",
            BadgeKind.Good => "<span class=\"status-badge status-badge--good\">",
        });
        encoder.Encode(writer, text);
        writer.Write("</span>");
    }
}

/// <summary><c>&lt;status-badge kind="Danger" text="Acuut" /&gt;</c></summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBadgeTagHelper : TagHelper
{
    /// <summary>The colour.</summary>
    public BadgeKind Kind { get; set; }

    /// <summary>The word.</summary>
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(StatusBadge.For(Kind, Text));
    }
}
