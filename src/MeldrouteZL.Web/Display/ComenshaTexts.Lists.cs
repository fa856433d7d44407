using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Display;

// The words for the lists of CoMensha, and for what they confirm.
public static partial class ComenshaTexts
{
    // As many lines are named by their number.
    private const int MostLines = 20;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Such as "oktober 2026".</summary>
    public static string MonthOf(DateOnly month) => month.ToString("MMMM yyyy", Dutch);

    /// <summary>A month in an address, such as "2026-10".</summary>
    public static string ValueOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Of(ConfirmationState state) => state switch
    {
        ConfirmationState.Waiting => "Nog geen lijst",
        ConfirmationState.Missing => "Niet bevestigd",
        ConfirmationState.Rejected => "Niet geregistreerd",
        ConfirmationState.Confirmed => "Bevestigd",
    };

    public static BadgeKind BadgeOf(ConfirmationState state, bool isLate) =>
        isLate || state is ConfirmationState.Missing or ConfirmationState.Rejected ? BadgeKind.Warning : BadgeKind.Neutral;

    public static string Of(ComenshaVerdict verdict) => verdict switch
    {
        ComenshaVerdict.Registered => "Geregistreerd",
        ComenshaVerdict.AlreadyRegistered => "Was al bekend door een andere melder",
        ComenshaVerdict.NotRegistered => "Niet geregistreerd",
    };

    /// <summary>What was sent, and what CoMensha has.</summary>
    public static string Of(ComenshaDifference difference, ComenshaMismatch row) => difference switch
    {
        ComenshaDifference.Month => $"maand: gemeld in {MonthOf(row.Sent.Month)}, geregistreerd in {MonthOf(row.Says!.Month)}",
        ComenshaDifference.Reporter => $"soort melder: {Of(row.Sent.Reporter)}, bij CoMensha: {Of(row.Says!.Reporter)}",
        ComenshaDifference.Dossier => $"gevraagd: {Of(row.Sent.Dossier)}, bij CoMensha: {Of(row.Says!.Dossier!.Value)}",
        ComenshaDifference.Class => $"klasse: {ContentTexts.Of(row.Sent.Class)}, bij CoMensha: {ContentTexts.Of(row.Says!.Class!.Value)}",
    };

    /// <summary>What CoMensha says of one victim, field by field in words.</summary>
    public static IEnumerable<(string Label, string Value)> LinesOf(ComenshaAnswer says)
    {
        yield return ("Status", Of(says.Verdict));
        yield return ("Maand", MonthOf(says.Month));
        yield return ("Soort melder", Of(says.Reporter));
        if (says.Dossier is { } dossier)
        {
            yield return ("Gevraagd", Of(dossier));
        }

        if (says.Class is { } @class)
        {
            yield return ("Klasse", ContentTexts.Of(@class));
        }

        if (says.TheirReference is { } theirs)
        {
            yield return ("Kenmerk van CoMensha", theirs);
        }
    }

    /// <summary>How many lines, and which.</summary>
    public static string LinesOf(IReadOnlyList<int> lines) => lines.Count == 0 ? "0"
        : $"{lines.Count} ({(lines.Count == 1 ? "regel" : "regels")} {string.Join(", ", lines.Take(MostLines))}{(lines.Count > MostLines ? " en verder" : "")})";

    /// <summary>That a list was read in, and whether it brought anything.</summary>
    public static string DoneOf(ComenshaComparison comparison) =>
        comparison.Added == 0 ? "De lijst is ingelezen. Er stond niets nieuws in; er is niets veranderd."
        : comparison.Added == 1 ? "De lijst is ingelezen. Van één melding weet u nu wat CoMensha ermee deed."
        : $"De lijst is ingelezen. Van {comparison.Added} meldingen weet u nu wat CoMensha ermee deed.";
}
