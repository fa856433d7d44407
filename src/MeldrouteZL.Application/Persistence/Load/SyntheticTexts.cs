using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>Made-up text of the length that people write. Nothing in it is about anyone: the names are visibly invented.</summary>
internal sealed class SyntheticTexts(Random dice)
{
    private static readonly string[] Who = ["Een jonge vrouw", "Een groep mannen", "Een jongen van een jaar of zestien", "Een echtpaar", "Een cliënt van een zorginstelling", "Een medewerker van een uitzendbureau"];
    private static readonly string[] What = ["werkt lange dagen en krijgt geen loon", "haalt telkens pakketten op voor een ander", "heeft geen eigen papieren en geen eigen geld", "wordt overal gebracht en gehaald door dezelfde man", "slaapt met acht anderen in een schuur", "leende een bankpas uit en durft niet meer naar buiten"];
    private static readonly string[] Seen = ["Een wijkagent zag dit bij een controle.", "Een buurvrouw vertelde dit aan de balie.", "Het bleek in een gesprek over schulden.", "Een leerkracht maakt zich al weken zorgen.", "De huisarts vroeg ons om mee te kijken.", "Een bezorger meldde het na zijn ronde."];
    private static readonly string[] Further = ["De persoon is bang en kijkt weg bij vragen.", "Er staan elke avond onbekende auto's voor de deur.", "De telefoon wordt door een ander beheerd.", "Niemand in het pand staat ingeschreven.", "Het verhaal klinkt ingestudeerd.", "Er zijn blauwe plekken gezien op de armen."];
    private static readonly string[] Places = ["Een bovenwoning boven een winkel", "Een loods op het bedrijventerrein", "Een boerderij buiten de kern", "Een hotel langs de snelweg", "Een massagesalon in het centrum", "Een parkeerplaats bij het station"];
    private static readonly string[] First = ["Ada", "Bram", "Cato", "Dirk", "Elif", "Femke", "Gino", "Hana", "Ivo", "Jara", "Koen", "Lena", "Milan", "Nora", "Otis", "Puck"];
    private static readonly string[] Last = ["Verzonnen", "Voorbeeld", "Fictief", "Bedacht", "Testema", "Proefstra", "Denkbeeldig", "Oefening"];
    private static readonly string[] Sectors = ["schoonmaak", "horeca", "land- en tuinbouw", "bouw", "transport", "slachterij"];
    private static readonly string[] Departments = ["Burgerzaken", "Jeugd", "Werk en inkomen", "Toezicht en handhaving", "Wonen", "Sociaal wijkteam"];
    private static readonly string[] Reasons = ["De signalen wijzen alle dezelfde kant op.", "Het verhaal klopt niet met wat in het pand is gezien.", "Er is te weinig bekend om nu verder te gaan.", "De persoon wil hulp, maar nog geen aangifte doen."];

    public SignalContent Content(int municipalityId, DateOnly seen) => new()
    {
        What = $"{Pick(Who)} {Pick(What)}. {Pick(Seen)} {Pick(Further)}",
        Where = Pick(Places),
        MunicipalityId = municipalityId,
        Acute = false,
        ObservedOn = seen,
        Form = Pick<ExploitationForm>([ExploitationForm.Unknown, ExploitationForm.Sexual, ExploitationForm.Sexual, ExploitationForm.Labour, ExploitationForm.Labour, ExploitationForm.Labour, ExploitationForm.Criminal, ExploitationForm.Criminal]),
        Sector = Pick(Sectors),
        Department = Pick(Departments),
    };

    public ReporterDetails Reporter() => new(Name(), $"06-000000{dice.Next(100):00}", "melder@voorbeeld.example", "Werkt in de wijk");

    public string Name() => $"{Pick(First)} {Pick(Last)}";

    public DateOnly BirthDate(DateTimeOffset at, AgeBand band) => DutchTime.DateOf(at).AddYears(band switch
    {
        AgeBand.From16To17 => -16,
        AgeBand.From18To22 => -20,
        AgeBand.From23To29 => -26,
        _ => -40,
    }).AddDays(-dice.Next(300));

    public string Reason() => Pick(Reasons);

    /// <summary>A longer text: weighing, motivation, what was sent.</summary>
    public string Paragraph() => $"{Pick(Reasons)} {Pick(Seen)} {Pick(Further)} {Pick(Reasons)}";

    public T Pick<T>(IReadOnlyList<T> choices) => choices[dice.Next(choices.Count)];

    public bool Chance(int percent) => dice.Next(100) < percent;
}
