using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// The signal cards with which a region starts, in own words after public lists (domain facts, section 11). Afterwards they are
/// rows that the region changes itself.
/// </summary>
public static class IndicatorDefaults
{
    private const string Ckm = "naar CKM (hetckm.nl) en de signalenlijst van het Zorg- en Veiligheidshuis Zeeland";
    private const string Inspectorate = "naar de Nederlandse Arbeidsinspectie en de elf indicatoren van de ILO";
    private const string Criminal = "naar Veilig Thuis Utrecht en het regionale beleidsplan";
    private const string Control = "naar informatiepuntmensenhandel.nl en de elf indicatoren van de ILO";

    private static readonly (IndicatorGroup Group, string Source, string[] Lines)[] Cards =
    [
        (IndicatorGroup.General, Control,
            [
                "Is gespannen of bang", "Mag niet zelf praten: een ander geeft antwoord", "Wordt gecontroleerd of bedreigd", "Heeft geen eigen paspoort of identiteitskaart",
                "Heeft geen eigen geld of bankpas", "Weet het eigen adres niet", "Heeft verwondingen", "Heeft bijna geen contact met anderen",
                "Wordt steeds gebracht en gehaald", "Wordt in de gaten gehouden",
            ]),
        (IndicatorGroup.Sexual, Ckm,
            [
                "Heeft opeens dure spullen", "Ziet er opeens anders uit: andere kleren, veel make-up", "Is uitgeput of wordt mager", "Heeft een tatoeage van of voor iemand, of spullen voor voodoo",
                "Denkt slecht over zichzelf", "Heeft sterk wisselende stemmingen", "Loopt weg van huis of uit een instelling", "Wordt vaak gebeld of heeft een tweede telefoon",
                "Verblijft in hotelkamers", "Heeft een oudere partner of een partner die de baas is", "Wordt gechanteerd met beelden", "Wil niet praten over seks tegen betaling",
            ]),
        (IndicatorGroup.Youth, Ckm,
            [
                "Is vaak niet op school", "Haalt opeens veel slechtere of juist veel betere cijfers", "Kan zich slecht concentreren", "Wordt opgewacht bij school",
                "Heeft opeens veel nieuwe of oudere contacten", "Heeft steeds een smoes", "Heeft drugs of gestolen spullen bij zich en deed zoiets nooit eerder", "Heeft een bijbaan in de nacht",
                "Slaapt overdag en leeft in de nacht", "Doet geheimzinnig over nieuwe vrienden en neemt het voor hen op",
            ]),
        (IndicatorGroup.Labour, Inspectorate,
            [
                "Doet gevaarlijk of ongezond werk", "Maakt steeds heel lange dagen", "Krijgt te weinig, te laat of geen loon", "Heeft het eigen paspoort niet zelf",
                "Is hier gekomen door mooie beloften die niet klopten", "Wordt op het werk mishandeld, gechanteerd, gedwongen of bedreigd", "Heeft een hoge schuld bij de werkgever: reis, bemiddeling, huur",
                "Heeft geen eigen bankpas", "Krijgt zwart betaald en is niet verzekerd", "Woont bij de werkgever, op het werk of in een slechte woning die de werkgever regelt",
                "Weet niet op welk adres het werk of de woning is", "Krijgt hoge boetes of staat op een andere manier onder druk",
            ]),
        (IndicatorGroup.Criminal, Criminal,
            [
                "Heeft meerdere telefoons of veel abonnementen op naam", "Heeft de bankpas of rekening uitgeleend", "Heeft opeens veel contant geld", "Heeft opeens schulden",
                "Is gevonden met drugs, gestolen spullen of een wapen", "Gaat om met mensen uit de misdaad die druk zetten", "Doet geheimzinnig over die mensen en neemt het voor hen op",
                "Liegt veel en vindt opeens heel andere dingen normaal", "Is ver van huis", "Moet bedelen, zakkenrollen, stelen of in de hennep werken",
            ]),
    ];

    /// <param name="regionId">The region they are for.</param>
    /// <param name="validFrom">First day on which they can be ticked.</param>
    public static IReadOnlyList<Indicator> For(short regionId, DateOnly validFrom) => Cards
        .SelectMany(c => c.Lines.Select((text, i) => new Indicator(regionId, (short)(((short)c.Group * 100) + i + 1), 1, c.Group, text, c.Source, validFrom)))
        .ToList();
}
