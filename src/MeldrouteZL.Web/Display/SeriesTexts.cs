using System.Globalization;
using MeldrouteZL.Domain.Screening;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for the weekly meetings of the table.</summary>
public static class SeriesTexts
{
    public static readonly IReadOnlyList<AgendaGroup> DefaultOrder = Enum.GetValues<AgendaGroup>();

    public static readonly IReadOnlyList<SelectListItem> Weekdays =
        [.. Enum.GetValues<DayOfWeek>().Where(d => d is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(d => new SelectListItem(Of(d), d.ToString()))];

    public static readonly IReadOnlyList<SelectListItem> Groups = Choices.Of<AgendaGroup>(Of);

    public static string Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "maandag",
        DayOfWeek.Tuesday => "dinsdag",
        DayOfWeek.Wednesday => "woensdag",
        DayOfWeek.Thursday => "donderdag",
        DayOfWeek.Friday => "vrijdag",
        DayOfWeek.Saturday => "zaterdag",
        DayOfWeek.Sunday => "zondag",
    };

    public static string Of(AgendaGroup group) => group switch
    {
        AgendaGroup.Urgent => "Spoed",
        AgendaGroup.AfterCare => "Nazorg na acuut",
        AgendaGroup.HeldOver => "Aangehouden",
        AgendaGroup.DueTerm => "Termijn loopt af",
        AgendaGroup.New => "Nieuw",
    };

    /// <summary>"10:00".</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Elke dinsdag van 10:00 tot 12:00, Kantoor van Veilig Thuis".</summary>
    public static string Of(SeriesContent content) => $"Elke {Of(content.Weekday)} van {Of(content.Begins)} tot {Of(content.Ends)}, {content.Place}";

    /// <summary>"De agenda sluit 1 werkdag ervoor om 15:00".</summary>
    public static string CutOffOf(SeriesContent content) => content.CutOffDays switch
    {
        0 => $"De agenda sluit de dag zelf om {Of(content.CutOffAt)}",
        1 => $"De agenda sluit 1 werkdag ervoor om {Of(content.CutOffAt)}",
        var days => string.Create(CultureInfo.InvariantCulture, $"De agenda sluit {days} werkdagen ervoor om {Of(content.CutOffAt)}"),
    };
}
