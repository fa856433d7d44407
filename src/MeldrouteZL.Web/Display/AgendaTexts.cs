using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words and colours of the screening table: one line per member.</summary>
public static class AgendaTexts
{
    public static string Of(AgendaItemStatus status) => status switch
    {
        AgendaItemStatus.Waiting => "Nog te bespreken",
        AgendaItemStatus.HeldOver => "Aangehouden",
        AgendaItemStatus.Discussed => "Besproken",
    };

    public static BadgeKind BadgeOf(AgendaItemStatus status) => status switch
    {
        AgendaItemStatus.Waiting => BadgeKind.Info,
        AgendaItemStatus.HeldOver => BadgeKind.Warning,
        AgendaItemStatus.Discussed => BadgeKind.Good,
    };

    public static string Of(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Screening => "Screening",
        AgendaItemKind.AfterCare => "Nazorg na acuut",
    };

    public static BadgeKind BadgeOf(MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => BadgeKind.Neutral,
        MeetingStage.AgendaOpen or MeetingStage.AgendaFixed => BadgeKind.Info,
        MeetingStage.Held => BadgeKind.Warning,
        MeetingStage.MinutesFixed => BadgeKind.Good,
    };

    /// <summary>What a step does to the meeting, said beside its button.</summary>
    public static string HintOf(MeetingStep step) => step switch
    {
        MeetingStep.Plan => "Veilig Thuis, AVIM en de zorgcoördinatie zien het overleg en kunnen casussen agenderen.",
        MeetingStep.OpenAgenda => "De leden zien dat u de agenda samenstelt. Zij kunnen punten blijven toevoegen.",
        MeetingStep.FixAgenda => "Hierna kunnen er geen punten meer bij. U kunt de punten dan bespreken.",
        MeetingStep.Hold => "Hierna kunt u nog vastleggen wat er is besproken, tot het verslag is vastgesteld.",
        MeetingStep.FixMinutes => "Hierna verandert er niets meer aan dit overleg.",
    };

    /// <summary>"1 punt", "3 punten".</summary>
    public static string Points(int count) => count == 1 ? "1 punt" : $"{count} punten";
}
