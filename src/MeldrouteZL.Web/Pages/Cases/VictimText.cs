using MeldrouteZL.Application.Cases;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>How a victim is named on a form: by number and coarse facts, never by name.</summary>
internal static class VictimText
{
    /// <summary><c>Slachtoffer 1 (leeftijd: 16 of 17, geslacht: vrouw)</c></summary>
    public static string Of(VictimOfCase victim) =>
        $"Slachtoffer {victim.Ordinal} (leeftijd: {ContentTexts.Of(victim.AgeBand).ToLowerInvariant()}, geslacht: {ContentTexts.Of(victim.Sex).ToLowerInvariant()})";

    /// <summary>The same with the class that counts, and whether a proposal waits.</summary>
    public static string WithClassOf(VictimOfCase victim)
    {
        var current = victim.Class is { } known ? $"nu klasse {ContentTexts.Of(known)}" : "nog geen klasse";
        return $"{Of(victim)}, {current}{(victim.IsPending ? ", er wacht al een voorstel" : "")}";
    }
}
