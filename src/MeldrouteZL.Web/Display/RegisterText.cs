using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>The processing register in words: the same lines for the page, the file and docs/processing-register.md.</summary>
public static class RegisterText
{
    // A spreadsheet reads what begins with one of these as a formula.
    private const string FormulaStarts = "=+-@\t\r\n";

    public static IReadOnlyList<string> Heads { get; } = ["Doel", "Wie verstrekt", "Wie ontvangt", "Gegevens", "Grondslag", "Hoe zeker is de grondslag", "Bewaren", "Hoe zeker is de termijn"];

    /// <summary>One line for each processing, as long as <see cref="Heads"/>.</summary>
    public static IReadOnlyList<string[]> Lines(IReadOnlyList<RetentionRule> rules) => [.. ProcessingRegister.All.Select(p => Line(p, rules))];

    /// <summary>How long, in words.</summary>
    public static string PeriodOf(RetentionRule rule) =>
        rule.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $"{years} jaar, {rule.Rule}") : rule.Rule;

    /// <summary>The lines as a file for a spreadsheet: separated by semicolons, and no cell is a formula.</summary>
    public static string Csv(IEnumerable<IReadOnlyList<string>> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendJoin(';', line.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string[] Line(Processing processing, IReadOnlyList<RetentionRule> rules)
    {
        var rule = rules.FirstOrDefault(r => r.Controller == processing.To);
        return
        [
            processing.From.Count == 0 ? "Melden via het openbare formulier" : PurposeOf(processing.By), processing.From.Count == 0 ? "Iedereen" : string.Join(", ", processing.From.Select(ReferralTexts.Of)), ReferralTexts.Of(processing.To), $"{ContentTexts.Of(processing.Groups)}{FilesOf(processing)}",
            processing.Ground.Text, PrivacyTexts.Of(processing.Ground.Mark),
            rule is null ? "nog te bepalen" : PeriodOf(rule), PrivacyTexts.Of(rule?.Mark ?? FactMark.Proposal),
        ];
    }

    private static string FilesOf(Processing processing) =>
        processing.GivesOriginals ? ", bijlagen (kopie en origineel)" : processing.GivesCopies ? ", bijlagen (kopie)" : "";

    private static string PurposeOf(Enum by) => by switch
    {
        SignalStep step => RouteTexts.Of(step),
        CaseStep step => RouteTexts.Of(step),
        ReferralKind kind => $"Verwijzen: {RouteTexts.Of(kind)}",
        TrajectoryStep step => RouteTexts.Of(step),
        OwnProcessing.Radar => "Mogelijke verbanden zoeken (radar), met versleutelde kenmerken",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No processing is done by this."),
    };

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaStarts.Contains(value[0]) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
