using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>Everything one field shows, ready to be written.</summary>
internal sealed record FormField
{
    public required FieldKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Label { get; init; }

    public required string? Hint { get; init; }

    public required string? Error { get; init; }

    public required bool Optional { get; init; }

    public required string Empty { get; init; }

    public required IEnumerable<SelectListItem> Items { get; init; }

    public required string Text { get; init; }

    public required HashSet<string> Chosen { get; init; }

    public required bool Ticked { get; init; }

    public required IReadOnlyList<TagHelperAttribute> Extra { get; init; }

    public required FieldWords Words { get; init; }

    public string HintId => Id + "_hint";

    public string ErrorId => Id + "_fout";

    /// <summary>The ids of hint and error, for <c>aria-describedby</c>; null when there is neither.</summary>
    public string? DescribedBy => (string.IsNullOrEmpty(Hint), Error is null) switch
    {
        (true, true) => null,
        (false, true) => HintId,
        (true, false) => ErrorId,
        (false, false) => $"{HintId} {ErrorId}",
    };
}
