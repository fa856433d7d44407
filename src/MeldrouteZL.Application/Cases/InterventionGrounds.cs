namespace MeldrouteZL.Application.Cases;

/// <summary>A law on which interventions rest, with the days between which it held.</summary>
/// <param name="From">Null where that is long ago.</param>
/// <param name="Until">Its last day; null while it holds.</param>
public sealed record InterventionGround(string Text, DateOnly? From = null, DateOnly? Until = null)
{
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>
/// The laws that the sources name for interventions (R115, R119; domain facts, section 6). They are named without articles, since those
/// are renumbered (domain facts, section 18: C10); who wants to name one uses their own words.
/// </summary>
public static class InterventionGrounds
{
    /// <summary>Stands for a ground in own words.</summary>
    public const string InOwnWords = "anders";

    private static readonly DateOnly EnvironmentAct = new(2024, 1, 1);

    public static readonly IReadOnlyList<InterventionGround> Named =
    [
        new("Algemene plaatselijke verordening (APV)"),
        new("Gemeentewet"),
        new("Algemene wet bestuursrecht: toezicht"),
        new("Wet Bibob"),
        new("Wet BRP"),
        new("Huisvestingswet 2014"),
        new("Omgevingswet", From: EnvironmentAct),
        new("Wabo of Bouwbesluit 2012", Until: EnvironmentAct.AddDays(-1)),
        new("Wet politiegegevens"),
        new("Wet arbeid vreemdelingen (Wav)"),
        new("Wet minimumloon, Arbeidstijdenwet of Arbeidsomstandighedenwet"),
        new("Waadi of WagwEU"),
        new("Wetboek van Strafrecht"),
        new("Vreemdelingenwet 2000"),
    ];

    public static IEnumerable<InterventionGround> On(DateOnly day) => Named.Where(g => g.IsValidOn(day));
}
