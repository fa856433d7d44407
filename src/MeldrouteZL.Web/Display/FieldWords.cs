using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The words that fields of a form bring by themselves; in Dutch, unless a page puts others in its <c>ViewData</c>.</summary>
/// <param name="Optional">Behind the label of what may stay empty.</param>
/// <param name="Limit">How many characters fit; {0} is the number.</param>
/// <param name="Error">Before an error, for who hears the page.</param>
/// <param name="Heading">Above the summary of errors.</param>
public sealed record FieldWords(string Optional, string Limit, string Error, string Heading)
{
    private static readonly FieldWords Dutch = new("(niet verplicht)", "Niet meer dan {0} tekens.", "Fout:", "Er is iets niet goed ingevuld");

    /// <summary>How many characters fit, in words.</summary>
    public string LimitOf(int most) => Limit.Replace("{0}", most.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The words of this page.</summary>
    public static FieldWords Of(ViewContext view) => view.ViewData[nameof(FieldWords)] as FieldWords ?? Dutch;
}
