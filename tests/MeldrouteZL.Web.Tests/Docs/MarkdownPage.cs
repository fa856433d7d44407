using System.Text;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>Writes Markdown: headings, paragraphs, tables and drawn state machines.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    public MarkdownPage(string title) => text.Append(GeneratedDocument.Notice).Append("\n\n# ").Append(title).Append('\n');

    public MarkdownPage Heading(string heading) => Block($"## {heading}");

    public MarkdownPage SubHeading(string heading) => Block($"### {heading}");

    public MarkdownPage Paragraph(string paragraph) => Block(paragraph);

    public MarkdownPage Table(string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Prepend([.. heads.Select(_ => "---")]).Prepend(heads).Select(cells => $"| {string.Join(" | ", cells.Select(c => c.Length == 0 ? "–" : c))} |");
        return Block(string.Join('\n', lines));
    }

    /// <summary>A picture of stages and the steps between them.</summary>
    /// <param name="stages">Name and text of each stage.</param>
    /// <param name="steps">From where, to where, and the steps that do so; an empty stage is the beginning.</param>
    public MarkdownPage StateDiagram(IEnumerable<(string Name, string Text)> stages, IEnumerable<(string From, string To, string Step)> steps)
    {
        var lines = stages.Select(s => $"  state \"{s.Text}\" as {s.Name}")
            .Concat(steps.GroupBy(s => (s.From, s.To)).Select(g => $"  {(g.Key.From.Length == 0 ? "[*]" : g.Key.From)} --> {g.Key.To} : {string.Join(" / ", g.Select(s => s.Step))}"));
        return Block($"```mermaid\nstateDiagram-v2\n{string.Join('\n', lines)}\n```");
    }

    public override string ToString() => text.ToString();

    private MarkdownPage Block(string block)
    {
        text.Append('\n').Append(block).Append('\n');
        return this;
    }
}
