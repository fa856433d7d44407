using MeldrouteZL.Application.Referrals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>
/// The grounds that are proposed for a referral. They name laws and no articles, since articles are renumbered
/// (domain facts, section 18: C10); who wants to name one uses their own words.
/// </summary>
internal static class LegalBases
{
    private static readonly string[] Proposed =
    [
        "Toestemming van de betrokkene",
        "Toestemming van de wettelijk vertegenwoordiger",
        "Wmo 2015: taak van Veilig Thuis",
        "Wmo 2015 of Jeugdwet: taak van de gemeente",
        "Wgs: Zorg- en Veiligheidshuis",
        "Wgs: RIEC",
        "Wet politiegegevens",
        "AVG: taak van algemeen belang",
        "AVG: vitaal belang van de betrokkene",
    ];

    public static IReadOnlyList<SelectListItem> Items { get; } =
        [.. Proposed.Select(text => new SelectListItem(text, text)), new SelectListItem("Anders, in eigen woorden", OutgoingChoice.InOwnWords)];
}
