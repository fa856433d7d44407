using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Display;

/// <summary>Lines of the log as Dutch spreadsheets read them. What begins like a formula is made text (ASVS 5.0, 1.2.10).</summary>
internal static class AuditCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.GetCultureInfo("nl-NL")) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    private static readonly string[] Headings =
        ["Wanneer", "Wie", "Namens", "Rol", "Organisatie", "Wat", "Nummer", "Aantal in lijst", "Resultaat", "Noodtoegang", "Doel", "Grondslag", "Netwerkadres", "Kenmerk"];

    public static string Of(IEnumerable<AuditLine> lines, Region region)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Format);
        Array.ForEach(Headings, csv.WriteField);
        csv.NextRecord();
        foreach (var line in lines)
        {
            foreach (var field in Fields(line, region))
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<string?> Fields(AuditLine line, Region region) =>
    [
        TimeZoneInfo.ConvertTime(line.At, DutchTime.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), AuditTexts.WhoOf(line.Person, line.Role), line.OnBehalfOf,
        AuditTexts.RoleOf(line.Role), AuditTexts.OrganisationOf(line.OrganisationId, region), AuditTexts.Of(line.Action, line.On, line.Step), line.Name,
        line.Shown?.ToString(CultureInfo.InvariantCulture), AuditTexts.Of(line.Result), line.Emergency ? "ja" : "nee", line.Purpose, line.LegalBasis, line.Origin, line.Trace,
    ];
}
