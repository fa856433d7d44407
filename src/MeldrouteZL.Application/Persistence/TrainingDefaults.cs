using MeldrouteZL.Domain.Trainings;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// Who gives training, for whom and about what, with which a region starts: what the sources name. Afterwards they are rows that the
/// region changes itself.
/// </summary>
public static class TrainingDefaults
{
    private const string Answers = "antwoorden van het college van Maastricht, 2025/2026";
    private const string Plan = "beleidsplan Naar een regio zonder uitbuiting, 2022";
    private const string Boys = "antwoorden van het college van Maastricht over jongens, 2017";
    private const string Proposal = "voorstel, door de regio vast te stellen";

    // The order gives the code: only add at the end.
    private static readonly (TrainingOptionKind Kind, (string Name, string Source)[] Lines)[] Lists =
    [
        (TrainingOptionKind.Provider,
        [
            ("FairWork", Answers), ("STRDR", Answers), ("Stevig", Answers), ("Fier", Answers), ("Rode Kruis", Answers), ("Veilig Thuis", Answers),
            ("Drakentemmers", Answers), ("LVAK", Answers), ("Levenskracht", Answers), ("Ervaringsdeskundigen", Answers), ("Een andere aanbieder", Proposal),
        ]),
        (TrainingOptionKind.Audience,
        [
            ("Medewerkers van de gemeente", Plan), ("Professionals buiten de gemeente", Plan), ("Inwoners", Plan), ("Zorgverleners", Plan),
            ("Docenten en leerplicht", Plan), ("Jongens", Boys), ("Groep 8 van de basisschool", Boys), ("Ouders", Boys), ("Een andere doelgroep", Proposal),
        ]),
        (TrainingOptionKind.Subject,
        [
            ("Basiskennis van mensenhandel", Plan), ("Signalen herkennen en melden", Plan), ("Meldcode", Plan), ("Ken je grenzen", Boys),
            ("Voorlichting in groep 8", Boys), ("Oudertraining", Boys), ("Training voor professionals, ook over jongens", Boys), ("Een ander onderwerp", Proposal),
        ]),
    ];

    /// <summary>Every line, for trainings of any day: the sources give no first one.</summary>
    public static IReadOnlyList<TrainingOption> For(short regionId) =>
    [
        .. Lists.SelectMany(l => l.Lines.Select((line, i) => new TrainingOption(regionId, (short)(((short)l.Kind * 100) + i + 1), l.Kind, line.Name, line.Source, Training.Earliest))),
    ];
}
