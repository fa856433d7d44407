using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Screening;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    /// <summary>Where what a partner writes itself can come from.</summary>
    public static IReadOnlyList<SelectListItem> Origins { get; } =
        [.. Enum.GetValues<EnrichmentOrigin>().Where(o => o != EnrichmentOrigin.SaidAtTable).Select(o => new SelectListItem(Of(o), o.ToString()))];

    public static string Of(EnrichmentOrigin origin) => origin switch
    {
        EnrichmentOrigin.SaidAtTable => "Gezegd aan tafel",
        EnrichmentOrigin.OwnFile => "Eigen dossier of systeem",
        EnrichmentOrigin.OwnObservation => "Zelf gezien of gehoord",
        EnrichmentOrigin.PersonConcerned => "Verteld door wie het betreft",
        EnrichmentOrigin.OtherParty => "Van iemand anders gehoord",
        EnrichmentOrigin.PublicSource => "Openbare bron",
    };

    /// <summary>Origin, ground, who and when: what stands with everything that was added.</summary>
    public static string MarkOf(AddedText added) => string.Join(" · ", new[]
    {
        Of(added.Enrichment.Origin), added.Enrichment.Ground is { } ground ? $"Grond: {ground}" : null, added.Author, DutchDate.DateAndTime(added.Enrichment.At),
        added.Enrichment.Version > 1 ? $"versie {added.Enrichment.Version}" : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The classes of the victims of a case, such as "2 × 3 - Vermoedelijk slachtoffer".</summary>
    public static string Of(IReadOnlyList<VictimClass> classes) =>
        string.Join(", ", classes.GroupBy(c => c).OrderBy(g => g.Key).Select(g => g.Count() == 1 ? ContentTexts.Of(g.Key) : $"{g.Count()} × {ContentTexts.Of(g.Key)}"));

    public static string Of(Turn turn) => turn switch
    {
        Turn.TermRunsOut => "Termijn van Veilig Thuis loopt af",
        Turn.Classified => "Definitief geclassificeerd",
        Turn.ProvisionallyClassified => "Voorlopig geclassificeerd",
        Turn.NotClassified => "nog niet geclassificeerd, de termijn loopt nog",
        Turn.Acute => "acuut: gaat niet langs de tafel",
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

    /// <summary>"1 casus", "3 casussen".</summary>
    public static string Cases(int count) => count == 1 ? "1 casus" : $"{count} casussen";

    /// <summary>"1 punt", "3 punten".</summary>
    public static string Points(int count) => count == 1 ? "1 punt" : $"{count} punten";
}
