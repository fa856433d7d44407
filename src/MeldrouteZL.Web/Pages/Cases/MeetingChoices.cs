using System.Globalization;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>Meetings and members of the table to choose from.</summary>
internal static class MeetingChoices
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<DateOnly> meetings) =>
        meetings.Select(d => new SelectListItem(DutchDate.Date(d), MeetingKey.Of(d))).ToList();

    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Organisation> members) =>
        members.Select(o => new SelectListItem(o.Name, o.Id.ToString(CultureInfo.InvariantCulture))).ToList();
}
