using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>What the client asked, what they were given, and their own words.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ViewClientRightsModel(ViewClientRights.Handler handler, TimeProvider clock) : PageModel
{
    internal const string RequestRecorded = "verzoek-vastleggen";
    internal const string RequestExtended = "verzoek-verlengen";
    internal const string RequestAnswered = "verzoek-beantwoorden";
    internal const string PackPrepared = "inzage-samenstellen";
    internal const string PackReviewed = "inzage-nakijken";
    internal const string StatementAdded = "verklaring";

    public ClientRightsView Rights { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    /// <summary>The day that decides what is late.</summary>
    public DateOnly Today => DutchTime.DateOf(clock.GetUtcNow());

    /// <summary>What must happen before it is destroyed: the route of every trajectory, with two persons at its end.</summary>
    public string NextForDestruction => Rights.Trajectory switch
    {
        { HeldSince: not null } => "De functionaris gegevensbescherming heeft vernietiging stilgelegd. Zolang dat zo is, kan het niet.",
        { Stage: < TrajectoryStage.Closed } => "Rond het traject eerst af en sluit het af. Na de termijn voor afschermen stelt u vernietiging voor en vernietigt een collega het.",
        { Stage: TrajectoryStage.Closed } => "Het traject wordt eerst afgeschermd, als de termijn daarvoor om is en elk verzoek is beantwoord. Daarna stelt u vernietiging voor en vernietigt een collega het.",
        _ => "Stel vernietiging voor op de pagina van het traject. Een collega vernietigt het daarna.",
    };

    public string AddressOf(string form) => $"/trajecten/{Rights.Trajectory.Number}/{form}";

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await handler.Handle(nummer, User.Actor(), cancel) is not { } found)
        {
            return NotFound();
        }

        (Rights, Done) = (found, TextOf(gedaan));
        return Page();
    }

    private static string? TextOf(string? done) => done switch
    {
        RequestRecorded => "Vastgelegd: het verzoek.",
        RequestExtended => "De termijn is verlengd.",
        RequestAnswered => "Vastgelegd: het antwoord.",
        PackPrepared => "De inzage wacht op een collega.",
        PackReviewed => "Vastgelegd: de inzage is nagekeken.",
        StatementAdded => "Toegevoegd: de eigen woorden van de cliënt.",
        _ => null,
    };
}
