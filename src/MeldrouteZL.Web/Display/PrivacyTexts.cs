using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words of the pages of the privacy officer: one line per member.</summary>
public static class PrivacyTexts
{
    /// <summary>The parts of a region, in words.</summary>
    public static string Of(Subregions parts) => parts switch
    {
        Subregions.None => "geen gebied",
        Subregions.WestelijkeMijnstreek => "Westelijke Mijnstreek",
        Subregions.Parkstad => "Parkstad",
        Subregions.MaastrichtHeuvelland => "Maastricht-Heuvelland",
        Subregions.All => "de hele regio",
        _ => string.Join(" en ", Enum.GetValues<Subregions>().Where(p => p is not (Subregions.None or Subregions.All) && parts.HasFlag(p)).Select(Of)),
    };
}
