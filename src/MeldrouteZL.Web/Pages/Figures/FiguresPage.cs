using System.Globalization;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Figures;

/// <summary>A page of figures of one year, the current one to begin with.</summary>
public abstract class FiguresPage(TimeProvider clock) : PageModel
{
    // Before it nobody recorded here.
    private const int FirstYear = 2026;

    private readonly int now = DutchTime.DateOf(clock.GetUtcNow()).Year;

    [BindProperty(Name = "jaar", SupportsGet = true)]
    public string? ChosenYear { get; set; }

    /// <summary>The newest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, now - FirstYear + 1).Reverse();

    public int Year => int.TryParse(ChosenYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Years.Contains(year) ? year : now;
}
