using System.Globalization;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>Where each column of a list stands, and what may stand in it.</summary>
internal sealed class ListColumns
{
    private const string Reference = "kenmerk";
    private const string Month = "geregistreerd";
    private const string Reporter = "soort_melder";
    private const string Status = "status";
    private const string Number = "nummer_comensha";
    private const string Dossier = "dossiersoort";
    private const string Class = "klasse";

    private static readonly string[] Required = [Reference, Month, Reporter, Status];
    private static readonly string[] Known = [.. Required, Number, Dossier, Class];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM", "d-M-yyyy", "M-yyyy"];
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private static readonly Dictionary<string, ReporterType> Reporters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["politie"] = ReporterType.Police,
        ["marechaussee"] = ReporterType.Marechaussee,
        ["arbeidsinspectie"] = ReporterType.LabourInspectorate,
        ["zorgcoördinatie"] = ReporterType.CareCoordination,
        ["zorgcoordinatie"] = ReporterType.CareCoordination,
        ["fairwork"] = ReporterType.FairWork,
        ["overig"] = ReporterType.Other,
    };

    private static readonly Dictionary<string, ComenshaVerdict> Verdicts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["geregistreerd"] = ComenshaVerdict.Registered,
        ["al bekend"] = ComenshaVerdict.AlreadyRegistered,
        ["niet geregistreerd"] = ComenshaVerdict.NotRegistered,
    };

    private static readonly Dictionary<string, DossierType> Dossiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["registratie"] = DossierType.Registration,
        ["registratie en opvang"] = DossierType.RegistrationAndShelter,
        ["registratie, informatie en advies"] = DossierType.RegistrationInformationAndAdvice,
    };

    private static readonly Dictionary<string, VictimClass> Classes = Enum.GetValues<VictimClass>().ToDictionary(c => ((int)c).ToString(CultureInfo.InvariantCulture));

    private readonly Dictionary<string, int> places;

    private ListColumns(Dictionary<string, int> places) => this.places = places;

    /// <summary>The columns of the first row, in whatever order; null with what is wrong when it is no head of a list.</summary>
    public static (ListColumns? Columns, IReadOnlyList<string> Wrong) Of(CsvRow head)
    {
        var names = head.Cells.Select(NameOf).ToList();
        if (!names.Exists(Known.Contains))
        {
            return (null, [$"Op de eerste regel staan niet de namen van de kolommen. Dat zijn: {string.Join(", ", Known)}."]);
        }

        // Named by their place: of a file without a head the first row may be of a person.
        List<string> wrong =
        [
            .. names.Index().Where(n => !Known.Contains(n.Item)).Select(n => $"Kolom {n.Index + 1} hoort niet in deze lijst. Haal die kolom eruit: wij nemen geen gegevens aan waar wij niet om vragen."),
            .. Known.Where(k => names.Count(n => n == k) > 1).Select(k => $"De kolom {k} staat er meer dan één keer in."),
            .. Required.Except(names).Select(k => $"De kolom {k} ontbreekt."),
        ];
        return wrong.Count > 0 || !head.IsWhole ? (null, wrong.Count > 0 ? wrong : ["De aanhalingstekens op de eerste regel kloppen niet."])
            : (new ListColumns(names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal)), []);
    }

    /// <summary>What a row says; null with everything that is wrong in it.</summary>
    public (ListedAnswer? Line, IReadOnlyList<string> Wrong) Read(CsvRow row, DateOnly today)
    {
        if (!row.IsWhole || row.Cells.Count != places.Count)
        {
            return (null, [row.IsWhole ? $"er staan {row.Cells.Count} cellen, en er zijn {places.Count} kolommen." : "de aanhalingstekens kloppen niet."]);
        }

        string Cell(string column) => places.TryGetValue(column, out var at) ? row.Cells[at] : "";
        var wrong = new List<string>();
        var reference = Cell(Reference).ToLowerInvariant();
        if (reference.Length != ComenshaRecord.ReferenceLength || !reference.All(char.IsAsciiHexDigit))
        {
            wrong.Add($"{Reference} is geen kenmerk dat hier is gegeven: dat zijn {ComenshaRecord.ReferenceLength} cijfers en letters van a tot en met f.");
        }

        if (!DateOnly.TryParseExact(Cell(Month), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < Earliest || day > LastOf(today))
        {
            wrong.Add($"{Month} is geen dag of maand die al is begonnen. Schrijf bijvoorbeeld 2026-10-05, 2026-10 of 5-10-2026.");
        }

        var reporter = Of(Reporters, Reporter, Cell(Reporter), wrong);
        var verdict = Of(Verdicts, Status, Cell(Status), wrong);
        DossierType? dossier = Cell(Dossier).Length == 0 ? null : Of(Dossiers, Dossier, Cell(Dossier), wrong);
        VictimClass? @class = Cell(Class).Length == 0 ? null : Of(Classes, Class, Cell(Class), wrong);
        var theirs = Cell(Number);
        if (!IsNumber(theirs))
        {
            wrong.Add($"{Number} heeft ten hoogste {ComenshaRecord.TheirReferenceMaxLength} letters, cijfers, spaties, punten, schuine en gewone streepjes, en begint met een letter of cijfer.");
        }

        return wrong.Count > 0 ? (null, wrong)
            : (new ListedAnswer(row.Line, reference, new ComenshaAnswer(new DateOnly(day.Year, day.Month, 1), verdict, reporter, dossier, @class, theirs.Length == 0 ? null : theirs)), []);
    }

    private static T Of<T>(Dictionary<string, T> words, string column, string cell, List<string> wrong)
    {
        if (!words.TryGetValue(cell, out var value))
        {
            wrong.Add($"{column} is niet een van: {string.Join("; ", words.Keys.Where(w => w != "zorgcoordinatie"))}.");
        }

        return value!;
    }

    // What a spreadsheet would take for a formula begins with none of these.
    private static bool IsNumber(string text) => text.Length == 0
        || (text.Length <= ComenshaRecord.TheirReferenceMaxLength && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '/'));

    private static DateOnly LastOf(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1);

    private static string NameOf(string cell) => cell.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
