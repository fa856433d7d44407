using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>How often classes move, for Veilig Thuis.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class CountClassChangesModel(CountClassChanges.Handler handler, TimeProvider clock) : PageModel
{
    internal const string Address = "/casussen/klassen";

    // Before it nobody classified here.
    private const int FirstYear = 2026;

    [BindProperty(Name = "jaar", SupportsGet = true)]
    public string? Chosen { get; set; }

    public int Year { get; private set; }

    public IEnumerable<int> Years { get; private set; } = [];

    public ClassChanges Changes { get; private set; } = null!;

    /// <summary>Both questions, with what stands above them.</summary>
    public IReadOnlyList<(string Heading, string From, IReadOnlyList<ClassMove> Moves)> Parts =>
    [
        ("Van voorstel naar vaststelling", "Voorgesteld", Changes.Confirmed),
        ("Na een nieuwe beoordeling", "Eerst", Changes.Revised),
    ];

    public static string Summary(IReadOnlyList<ClassMove> moves)
    {
        var (all, moved) = (moves.Sum(m => m.Count), moves.Where(m => m.From != m.To).Sum(m => m.Count));
        return all == 0 ? "Dit kwam niet voor." : $"{moved} van de {all} keer werd het een andere klasse.";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = DutchTime.DateOf(clock.GetUtcNow()).Year;
        Years = Enumerable.Range(FirstYear, now - FirstYear + 1).Reverse();
        Year = int.TryParse(Chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Years.Contains(year) ? year : now;
        Changes = await handler.Handle(Year, User.Actor(), cancel);
    }
}
