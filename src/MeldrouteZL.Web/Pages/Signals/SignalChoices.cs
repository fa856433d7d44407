using System.Globalization;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What the forms about signals offer to choose from.</summary>
public static class SignalChoices
{
    public static IReadOnlyList<SelectListItem> YesOrNo { get; } =
        [new("Ja, er is direct gevaar of er moet nu iets gebeuren", bool.TrueString), new("Nee", bool.FalseString)];

    public static IReadOnlyList<SelectListItem> Forms { get; } =
        Enum.GetValues<ExploitationForm>().Select(f => new SelectListItem(ContentTexts.Of(f), f.ToString())).ToList();

    public static IReadOnlyList<SelectListItem> Sources { get; } =
        Enum.GetValues<SignalSource>().Select(s => new SelectListItem(ContentTexts.Of(s), s.ToString())).ToList();

    /// <summary>Suggestions; another sector can be typed (R12, R13).</summary>
    public static IReadOnlyList<string> Sectors { get; } =
    [
        "Land- en tuinbouw", "Uitzendwerk", "Bouw", "Horeca", "Slachterij", "Schoonmaak", "Transport en logistiek", "Schoonheids- en massagesalon",
        "Prostitutie", "Webcam en online", "Hennepteelt en drugs", "Bedelen", "Diefstal", "Geldezel", "Zorg", "Huishouden",
    ];

    /// <summary>Suggestions; another department can be typed (R46, R59).</summary>
    public static IReadOnlyList<string> Departments { get; } =
    [
        "Burgerzaken", "Jeugd", "Leerplicht", "Wonen", "Werk", "Inkomen", "Economie", "Toezicht en handhaving", "Openbare orde en veiligheid", "Wmo",
        "Wijkteam", "Sociale recherche",
    ];

    /// <summary>The municipalities of a region, by name.</summary>
    public static IReadOnlyList<SelectListItem> MunicipalitiesOf(Region region) => region.Organisations
        .Where(o => o.Kind == OrganisationKind.Municipality)
        .Select(o => new SelectListItem(NameOf(o), o.Id.ToString(CultureInfo.InvariantCulture)))
        .OrderBy(i => i.Text, StringComparer.CurrentCulture).ToList();

    /// <summary>The name of a municipality as people say it.</summary>
    public static string NameOf(Organisation municipality) => municipality.Name.Replace("Gemeente ", "", StringComparison.Ordinal);
}
