using System.Globalization;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The texts that a feedback can begin with.</summary>
/// <param name="all">The list of the region.</param>
/// <param name="day">Those that can be chosen on this day.</param>
/// <param name="address">Where the form stands; null for an example of how it looks there.</param>
public sealed class FeedbackTextsView(IEnumerable<FeedbackText> all, FeedbackAudience audience, DateOnly day, string? address)
{
    /// <summary>In the address of a form that begins with a text.</summary>
    public const string Parameter = "tekst";

    public IReadOnlyList<FeedbackText> Texts { get; } = [.. all.Where(t => t.Audience == audience && t.IsValidOn(day)).OrderBy(t => t.Code)];

    public FeedbackAudience Audience => audience;

    public DateOnly Day => day;

    /// <summary>Where the form begins with this text; null in an example.</summary>
    public string? AddressOf(FeedbackText text) => address is null ? null : $"{address}?{Parameter}={CodeOf(text)}";

    /// <summary>The text with this code; null for a code that is not among them.</summary>
    public string? TextOf(string? code) => Texts.FirstOrDefault(t => CodeOf(t) == code)?.Text;

    private static string CodeOf(FeedbackText text) => text.Code.ToString(CultureInfo.InvariantCulture);
}
