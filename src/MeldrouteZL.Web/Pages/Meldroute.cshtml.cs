using System.Text.RegularExpressions;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>
/// The route as pictures and tables, for everybody (R53). The reader's own steps are marked, and a signal or case that
/// the reader may see lights up where it is. A number they may not see changes nothing.
/// </summary>
public sealed partial class MeldrouteModel(Regions regions, CaseHeaders cases, SignalHeaders signals, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RoutePicture> Pictures { get; private set; } = [];

    /// <summary>The case to light up; null when there is none for this reader.</summary>
    public CaseHeader? Case { get; private set; }

    /// <summary>The signal to light up; null when there is none for this reader.</summary>
    public SignalHeader? Signal { get; private set; }

    /// <summary>The internal route of the reader's municipality; null for who works elsewhere.</summary>
    public InternalRouteView? InternalRoute { get; private set; }

    /// <summary>Whether the reader sets that up.</summary>
    public bool MaySetUp => Domain.Organisations.InternalRoute.MayMake(User.Actor().Role);

    public string RoleName => RouteTexts.Of(User.Actor().Role);

    public async Task OnGetAsync(string? casus, string? signaal, CancellationToken cancel)
    {
        var actor = User.Actor();
        Case = casus is not null && CaseNumber().IsMatch(casus) ? await cases.FindAsync(casus, actor, cancel) : null;
        Signal = signaal is not null && SignalNumber().IsMatch(signaal) ? await signals.FindAsync(signaal, actor, cancel) : null;
        var region = await regions.GetAsync(actor.RegionId, cancel);
        var today = DutchTime.DateOf(clock.GetUtcNow());
        InternalRoute = actor.Kind == OrganisationKind.Municipality ? InternalRouteView.On(today, region, actor.OrganisationId) : null;
        Pictures = new RoutePictures(region, today, actor.Role)
        {
            SignalAt = Signal?.Signal.Stage,
            CaseAt = Case?.Standing.Stage,
            LaneAt = Case?.Standing.Lane is { } lane and not AcuteLane.None ? lane : null,
        }.All;
    }

    [GeneratedRegex("^C-(?:[0-9]{4}|OEFEN)-[0-9]{6,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex("^S-(?:[0-9]{4}|OEFEN)-[0-9]{6,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignalNumber();
}
