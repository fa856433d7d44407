namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>A question about a signal, as the form asks it and as somebody may ask it in a conversation.</summary>
/// <param name="Label">The question itself.</param>
/// <param name="Hint">How to answer it.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Prompts">What may help somebody to tell it.</param>
public sealed record SignalQuestion(string Label, string Hint, string Why, params string[] Prompts);

/// <summary>Every question of the form once: the form and the prompt sheet say the same.</summary>
public static class SignalQuestions
{
    public static SignalQuestion What { get; } = new(
        "Wat is er aan de hand?", "Schrijf op wat u zag of hoorde. Uw vermoeden is genoeg: u hoeft niets te bewijzen.",
        "Veilig Thuis leest eerst dit. Feiten en uw gevoel mogen naast elkaar staan.",
        "Wat zag u? Wat hoorde u?", "Waarom vindt u het niet pluis?", "Wie bepaalt wat er gebeurt?");

    public static SignalQuestion Where { get; } = new(
        "Waar is het?", "Een adres, een bedrijf, een plek, een website.", "Zo weet Veilig Thuis of er meer signalen over deze plek zijn.", "Hoe herken ik de plek?", "Komen er meer mensen?");

    public static SignalQuestion Municipality { get; } = new("In welke gemeente?", "De gemeente waar u het zag of hoorde.", "Zo komt het bij de juiste mensen.");

    public static SignalQuestion ObservedOn { get; } = new(
        "Wanneer is het gezien?", "Weet u de datum niet? Beschrijf het dan hieronder.", "Zo is te zien of het nog speelt.", "Is het één keer gebeurd of vaker?", "Sinds wanneer?");

    public static SignalQuestion ObservedText { get; } = new("Of in uw eigen woorden", "Bijvoorbeeld: elke avond, sinds de zomer.", "Niet iedereen weet een datum.");

    public static SignalQuestion Acute { get; } = new("Is het acuut?", "Acuut is: er is direct gevaar, of het kan niet wachten.", "Bij direct gevaar wacht niemand: bel 112, of Veilig Thuis 0800-2000.", "Is iemand nu in gevaar?", "Zijn er kinderen bij?");

    public static SignalQuestion Form { get; } = new("Welke vorm vermoedt u?", "Een vermoeden is genoeg. U kunt dit later wijzigen.", "De vorm bepaalt wie er meekijkt. Weet u het niet? Dat is ook een antwoord.", "Waarmee verdient een ander geld aan deze persoon?");

    public static SignalQuestion SubForm { get; } = new("Welke soort precies?", "Kiest u een soort, dan hoort de vorm daarbij.", "Zo herkent Veilig Thuis wat vaker voorkomt.");

    public static SignalQuestion Sectors { get; } = new(
        "In welk soort werk?", "Sekswerk is gewoon werk. Een controle in een bedrijf met een vergunning is op zichzelf geen signaal.", "In sommig werk komt uitbuiting vaker voor.", "Wat voor werk doet iemand?", "Hoe kwam iemand aan dat werk?");

    public static SignalQuestion Sector { get; } = new("Ander werk, of preciezer", "Bijvoorbeeld: een kas, een nagelstudio, een vleesbedrijf.", "Niet alles staat op de lijst.");

    public static SignalQuestion PlaceKinds { get; } = new("Wat voor plek is het?", "Kruis alles aan wat past.", "Dat zegt wie er mag gaan kijken.");

    public static SignalQuestion Coercion { get; } = new("Is er dwang?", "Kruis aan wat u zag, hoorde of vermoedt.", "Dwang maakt het verschil met slecht werk of een slechte relatie.", "Wat gebeurt er als iemand nee zegt?", "Kan iemand weg?");

    public static SignalQuestion Dependency { get; } = new("Waardoor hangt iemand van die ander af?", "Kruis aan wat u zag, hoorde of vermoedt.", "Wie afhankelijk is, kan niet zomaar weg.", "Wie heeft het paspoort en de bankpas?", "Is er een schuld?");

    public static SignalQuestion LabourFeatures { get; } = new("Hoe is het op het werk?", "Alleen als het om werk gaat.", "De Arbeidsinspectie kijkt hiernaar.", "Hoeveel uur werkt iemand? Wat krijgt iemand ervoor?", "Waar slaapt iemand?");

    public static SignalQuestion Origin { get; } = new("Hoe begon het signaal?", "Waardoor merkte u of de melder het?", "Zo ziet de regio waar signalen vandaan komen.");

    public static SignalQuestion Department { get; } = new("Welke afdeling of dienst zag het?", "Kies een voorstel of typ zelf.", "Dan kan Veilig Thuis daar iets navragen.");

    public static SignalQuestion Care { get; } = new("Heeft iemand op dit moment hulp?", "Bijvoorbeeld een behandeling, opvang of begeleiding.", "Dan sluit nieuwe hulp daarbij aan.", "Wie helpt er al?");

    public static SignalQuestion CarePlace { get; } = new("Waar, of van wie?", "De naam van de instelling of dienst is genoeg.", "Dan weet Veilig Thuis wie te bellen.");

    public static SignalQuestion Reach { get; } = new("Speelt het ook over de grens?", "Bijvoorbeeld werving, vervoer of werk in een ander land.", "Dan kijken ook andere diensten mee.");

    public static SignalQuestion RegistrationMunicipality { get; } = new("Waar staat iemand ingeschreven?", "Alleen als dat een andere gemeente in de regio is.", "De gemeente van inschrijving heeft soms een eigen taak.");

    public static SignalQuestion ExploitationMunicipality { get; } = new("Waar is de uitbuiting?", "Alleen als dat een andere gemeente in de regio is.", "Mensenhandel stopt niet bij de grens van een gemeente.");

    public static SignalQuestion Language { get; } = new("Welke taal, en is er een tolk nodig?", "Bijvoorbeeld: Roemeens, tolk nodig.", "Dan is het eerste gesprek meteen goed.");

    public static SignalQuestion Barriers { get; } = new("Wat houdt iemand tegen om iets te zeggen?", "Kruis aan wat u merkt of wat de persoon zelf zegt.", "Dan houdt wie gaat praten daar rekening mee. Aangifte doen hoeft niet.", "Waar is iemand bang voor?");

    public static SignalQuestion CrossSignals { get; } = new("Ziet u ook signalen van iets anders?", "Kruis alles aan wat u ook ziet.", "Soms is het geen mensenhandel, maar wel iets wat hulp nodig heeft.");

    public static SignalQuestion Persons { get; } = new(
        "Om wie gaat het?", "Hoeveel mensen, ongeveer hoe oud, welke taal. Namen alleen als u ze kent.", "Namen en gegevens staan hier apart van het verhaal.", "Hoeveel mensen zijn het?", "Zijn er minderjarigen bij?");

    public static SignalQuestion ReporterName { get; } = new("Naam van de melder", "Wie het zag of hoorde. Bent u dat zelf, vul dan uw eigen naam in.", "Veilig Thuis kan de melder zo iets vragen en laten weten wat er is gebeurd.", "Mag Veilig Thuis u bellen? Wanneer?");

    public static SignalQuestion ReporterPhone { get; } = new("Telefoonnummer van de melder", "Een nummer waarop bellen veilig is.", "Dan kan Veilig Thuis iets navragen.");

    public static SignalQuestion ReporterEmail { get; } = new("E-mailadres van de melder", "Een adres dat alleen de melder leest.", "Dan kan Veilig Thuis iets navragen.");

    public static SignalQuestion ReporterRelation { get; } = new("Hoe kent de melder de mensen om wie het gaat?", "Bijvoorbeeld: buurman, docent, behandelaar.", "Zo is te wegen wat iemand kan weten.");

    public static SignalQuestion Channel { get; } = new("Hoe kwam het signaal binnen?", "Bijvoorbeeld: iemand belde.", "Zo ziet Veilig Thuis hoe signalen binnenkomen.");

    public static SignalQuestion Source { get; } = new("Van wie komt het signaal?", "Kies wie het zag of hoorde.", "Zo ziet de regio waar signalen vandaan komen.");

    /// <summary>What must be filled in to keep a signal.</summary>
    public static IReadOnlyList<SignalQuestion> First { get; } = [What, Where, Municipality, ObservedOn, Acute];

    /// <summary>What may be filled in.</summary>
    public static IReadOnlyList<SignalQuestion> Then { get; } =
    [
        Form, SubForm, Sectors, PlaceKinds, Persons, Coercion, Dependency, LabourFeatures, Barriers, Language, Care, Origin, Department, Reach,
        RegistrationMunicipality, ExploitationMunicipality, CrossSignals, ReporterName,
    ];
}
