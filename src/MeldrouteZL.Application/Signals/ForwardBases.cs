namespace MeldrouteZL.Application.Signals;

/// <summary>A legal basis to choose from.</summary>
/// <param name="Code">What is recorded.</param>
/// <param name="Meaning">What it says, in plain Dutch.</param>
public sealed record ForwardBasis(string Code, string Meaning);

/// <summary>
/// The legal bases under which a signal goes to Veilig Thuis (R165; domain facts, sections 6 and 7). Data, to be set by
/// the privacy officers of the region.
/// </summary>
public static class ForwardBases
{
    /// <summary>The basis that its chooser puts in words.</summary>
    public const string Other = "Andere grondslag";

    public static readonly IReadOnlyList<ForwardBasis> All =
    [
        new("Wmo 2015 art. 5.2.6", "u mag Veilig Thuis inlichten zonder toestemming, ook bij een beroepsgeheim"),
        new("Wmo 2015 art. 5.1.6", "Veilig Thuis legt zelf vast wat het hoort"),
        new("AVG art. 6 lid 1 onder a", "de persoon geeft toestemming"),
        new("AVG art. 6 lid 1 onder d", "er is gevaar voor iemands leven of gezondheid"),
        new("AVG art. 6 lid 1 onder e", "het is nodig voor uw taak van algemeen belang"),
        new(Other, "schrijf hieronder op welke"),
    ];

    internal static readonly int LongestCode = All.Max(b => b.Code.Length);
}
