using System.Globalization;
using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>The register of bottlenecks of a care coordination and the advice it gave, of one year (R125, R127).</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ListBottlenecksModel(ListBottlenecks.Handler handler, TimeProvider clock) : PageModel
{
    public const string Address = "/knelpunten";
    internal const string Reported = "vastgelegd";
    internal const string Escalated = "opgeschaald";
    internal const string Solved = "opgelost";
    internal const string Advised = "advies";

    // Before this nothing is recorded: the register did not exist.
    private const int FirstYear = 2010;

    [BindProperty(Name = "jaar", SupportsGet = true)]
    public string? Chosen { get; set; }

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public CareNetworkYear Year { get; private set; } = null!;

    public string? DoneText => JustDone switch
    {
        Reported or Escalated or Solved => $"Het knelpunt is {JustDone}.",
        Advised => "Het advies is vastgelegd.",
        _ => null,
    };

    /// <summary>How many bottlenecks were seen in this year, per theme, in and outside the network.</summary>
    public IEnumerable<(BottleneckTheme Theme, int In, int Outside)> Counts => Year.Bottlenecks.Where(b => b.SeenOn.Year == Year.Year).GroupBy(b => b.Theme).OrderBy(g => g.Key)
        .Select(g => (g.Key, g.Count(b => b.Place == BottleneckPlace.InNetwork), g.Count(b => b.Place == BottleneckPlace.OutsideNetwork)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = DutchTime.DateOf(clock.GetUtcNow());
        var year = int.TryParse(Chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed >= FirstYear && typed <= today.Year ? typed : today.Year;
        Year = await handler.Handle(year, User.Actor(), cancel);
    }
}
