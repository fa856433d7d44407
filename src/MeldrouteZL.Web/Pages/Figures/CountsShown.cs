namespace MeldrouteZL.Web.Pages.Figures;

/// <summary>A table of counts.</summary>
/// <param name="Id">Of its heading on the page.</param>
/// <param name="What">What the first column says.</param>
/// <param name="Rows">A null count is withheld.</param>
public sealed record CountsShown(string Id, string Heading, string What, IEnumerable<(string Text, int? Count)> Rows);
