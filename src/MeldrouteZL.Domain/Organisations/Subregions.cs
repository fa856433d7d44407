namespace MeldrouteZL.Domain.Organisations;

/// <summary>The parts of a region that have their own Zorg- en Veiligheidshuis (domain facts, section 10).</summary>
[Flags]
public enum Subregions : short
{
    None = 0,
    WestelijkeMijnstreek = 1,
    Parkstad = 2,
    MaastrichtHeuvelland = 4,
    All = WestelijkeMijnstreek | Parkstad | MaastrichtHeuvelland,
}
