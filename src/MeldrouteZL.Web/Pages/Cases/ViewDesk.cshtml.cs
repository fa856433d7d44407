using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The desk of Veilig Thuis: what came in and what waits, on one page.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class ViewDeskModel(ViewDesk.Handler desk, Regions regions, TimeProvider clock) : PageModel
{
    public const string Address = "/veilig-thuis";

    /// <summary>Where what comes in is written down, with the way it came chosen.</summary>
    public static IReadOnlyList<(string Text, string Href)> Begin { get; } =
    [
        ("Telefoongesprek", "/signalen/nieuw?kanaal=telefoon"), ("Iemand aan de balie", "/signalen/nieuw?kanaal=balie"), ("E-mail", "/signalen/nieuw?kanaal=mail"), ("Advies", "/signalen/advies"),
    ];

    private Region region = null!;

    public DeskView Desk { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The advice of this month in words.</summary>
    public string Advice => Desk.Advice.Count == 0
        ? "Deze maand is nog geen advies vastgelegd."
        : $"Adviezen deze maand: {Desk.Advice.Sum(a => a.Count)} ({string.Join(", ", Desk.Advice.Select(a => $"{(a.Channel is { } c ? DeskTexts.Of(c).ToLowerInvariant() : "niet gezegd hoe")}: {a.Count}"))}). Een advies is geen signaal en telt apart.";

    public string Own => region.VeiligThuis.Name;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        region = await regions.GetAsync(User.Actor().RegionId, cancel);
        Desk = await desk.Handle(User.Actor(), Now, cancel);
    }

    public string NameOf(int organisationId) => region.Get(organisationId).Name;

    /// <summary>Who is waited for: the organisation, and the colleague who was assigned.</summary>
    public string Waited(int organisationId, string? handler) => handler is null ? NameOf(organisationId) : $"{NameOf(organisationId)}, {handler}";

    /// <summary>What the case waits for, in words.</summary>
    public static string WaitsFor(DeskCase row) => row switch
    {
        { Lane: not AcuteLane.None } => "acuut overleg",
        { Stage: CaseStage.ProvisionallyClassified } => "vaststellen van de classificatie",
        { Stage: CaseStage.AtVeiligThuis, IsAssessed: false } => "veiligheidsbeoordeling en classificatie",
        { Stage: CaseStage.AtVeiligThuis } => "classificatie",
        _ => "",
    };
}
