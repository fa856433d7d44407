using System.Globalization;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The forms of exploitation that can be chosen on one day.</summary>
/// <param name="all">The list of the region.</param>
/// <param name="kept">What was chosen before: it stays a choice, also after it has ended.</param>
public sealed class FormChoices(IEnumerable<ListedForm> all, DateOnly day, short? kept = null)
{
    private readonly List<ListedForm> listed = [.. all.Where(f => f.IsValidOn(day) || f.Code == kept).OrderBy(f => f.Code)];

    public DateOnly Day => day;

    /// <summary>What is chosen in an example: nothing.</summary>
    public ExploitationForm? Form => null;

    /// <summary>What is chosen in an example: nothing.</summary>
    public short? SubForm => null;

    /// <summary>The main forms in use; what is not promoted comes last (R7).</summary>
    public IReadOnlyList<SelectListItem> Forms =>
    [
        .. MainForms(isPromoted: true),
        new SelectListItem(ContentTexts.Of(ExploitationForm.Unknown), nameof(ExploitationForm.Unknown)),
        .. MainForms(isPromoted: false),
    ];

    /// <summary>The kinds, each under its main form.</summary>
    public IReadOnlyList<SelectListItem> SubForms
    {
        get
        {
            var groups = listed.Where(f => f.ParentCode is null).ToDictionary(f => f.Code, f => new SelectListGroup { Name = f.Name });
            return listed.Where(f => f.ParentCode is { } parent && groups.ContainsKey(parent))
                .Select(f => new SelectListItem(f.Name, f.Code.ToString(CultureInfo.InvariantCulture)) { Group = groups[f.ParentCode!.Value] })
                .ToList();
        }
    }

    private IEnumerable<SelectListItem> MainForms(bool isPromoted) => listed.Where(f => f.ParentCode is null && f.IsPromoted == isPromoted)
        .Select(f => new SelectListItem(f.Name, f.Form.ToString()));
}
