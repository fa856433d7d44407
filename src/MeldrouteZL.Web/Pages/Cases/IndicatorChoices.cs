using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The indicators of the signals of a case, for whoever weighs them.</summary>
public static class IndicatorChoices
{
    /// <summary>Each once, with the signals that it stands in.</summary>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<IndicatorOfCase> ticked, Region region) => ticked.GroupBy(t => t.Code)
        .Select(g => new SelectListItem($"{TextOf(g.Key, region)} ({string.Join(", ", g.Select(t => t.SignalNumber))})", g.Key.ToString(CultureInfo.InvariantCulture)))
        .ToList();

    /// <summary>The words of an indicator as they are now.</summary>
    public static string TextOf(short code, Region region) => region.Indicators.Where(i => i.Code == code).MaxBy(i => i.Version)?.Text ?? "";
}
