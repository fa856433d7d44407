using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// The texts to begin a feedback with, with which a region starts. No source words them: they say what was done, name nobody, and are
/// changed before they are sent. Afterwards they are rows that the region changes itself.
/// </summary>
public static class FeedbackTextDefaults
{
    private const string Thanks = "Dank u wel voor uw signaal.";
    private const string NoDetails = "Meer kunnen wij niet vertellen. Zo beschermen wij de mensen om wie het gaat.";
    private const string SeesMore = "Ziet of hoort u iets nieuws? Geef dat dan door als een nieuw signaal.";

    private static readonly (short Code, FeedbackAudience For, string Title, string Text)[] All =
    [
        (1, FeedbackAudience.Source, "Wij zijn ermee bezig", $"{Thanks} Wij hebben het bekeken en zijn ermee bezig. {NoDetails} {SeesMore}"),
        (2, FeedbackAudience.Source, "Er is hulp gestart", $"{Thanks} Er is hulp gestart. {NoDetails} {SeesMore}"),
        (3, FeedbackAudience.Source, "Een andere organisatie gaat ermee verder", $"{Thanks} Een andere organisatie gaat hiermee verder. {NoDetails} {SeesMore}"),
        (4, FeedbackAudience.Source, "Wij zagen geen mensenhandel", $"{Thanks} Wij hebben het bekeken en zien nu geen mensenhandel. Het was goed dat u het doorgaf. {SeesMore}"),
        (5, FeedbackAudience.Source, "Wij zijn klaar", $"{Thanks} Wij hebben ons werk hieraan afgerond. {NoDetails} {SeesMore}"),
        (11, FeedbackAudience.Colleague, "Ik pak het op", $"{Thanks} Ik heb het gelezen en pak het op. U hoort van mij wat ermee gebeurt. {SeesMore}"),
        (12, FeedbackAudience.Colleague, "Ik heb nog een vraag", $"{Thanks} Ik heb het gelezen en wil u nog iets vragen. Wilt u mij bellen?"),
        (13, FeedbackAudience.Colleague, "Wij hebben het zelf afgehandeld", $"{Thanks} Wij hebben het binnen de gemeente afgehandeld. Het gaat niet naar Veilig Thuis. {SeesMore}"),
        (14, FeedbackAudience.Colleague, "Het is doorgestuurd naar Veilig Thuis", $"{Thanks} Ik heb het doorgestuurd naar Veilig Thuis. Bij uw signaal leest u later wat ermee is gedaan. {SeesMore}"),
    ];

    /// <param name="validFrom">First day on which they can be chosen.</param>
    public static IReadOnlyList<FeedbackText> For(short regionId, DateOnly validFrom) =>
        [.. All.Select(t => new FeedbackText(regionId, t.Code, t.For, t.Title, t.Text, validFrom))];
}
