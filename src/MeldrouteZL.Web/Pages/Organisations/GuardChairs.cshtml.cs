using System.Reflection;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Organisations;

/// <summary>Where the route hangs on nobody, for Veilig Thuis; for the functional administrator organisations and roles only.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.FunctionalAdministrator)]
public sealed class GuardChairsModel(GuardChairs.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    internal const string Address = "/lege-stoelen";

    internal static IReadOnlyList<Role> Readers { get; } = typeof(GuardChairsModel).GetCustomAttribute<ForRolesAttribute>()!.AllowedRoles;

    public Region Region { get; private set; } = null!;

    public ChairReport Report { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Whether the reader's organisation is the one that names another handler.</summary>
    public bool IsOwn(Handover handover) => handover.OrganisationId == User.Actor().OrganisationId;

    /// <summary>The organisations with an open chair, those with an empty one first.</summary>
    public IEnumerable<(Organisation Organisation, IReadOnlyList<OpenChair> Chairs)> Organisations => Report.Chairs.GroupBy(c => c.OrganisationId)
        .Select(g => (Organisation: Region.Get(g.Key), Chairs: (IReadOnlyList<OpenChair>)[.. g.OrderBy(c => c.State).ThenBy(c => c.Role)]))
        .OrderBy(o => o.Chairs[0].State).ThenBy(o => o.Organisation.Kind).ThenBy(o => o.Organisation.Name, StringComparer.CurrentCulture);

    public string Summary => (Count(ChairState.Empty), Count(ChairState.NobodyStandsIn)) switch
    {
        (0, 0) => "Elke rol heeft vandaag iemand, en iemand die het kan overnemen.",
        (var empty, 0) => $"{Empty(empty)}.",
        (var empty, 1) => $"{Empty(empty)}. Eén rol hangt aan één persoon.",
        var (empty, alone) => $"{Empty(empty)}. {alone} rollen hangen aan één persoon.",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        Report = await handler.Handle(Region, actor, Now, cancel);
    }

    public static string TextOf(ChairState state) => state switch
    {
        ChairState.Empty => "niemand",
        ChairState.NobodyStandsIn => "geen vervanger",
    };

    private static string Empty(int count) => count switch
    {
        0 => "Geen stoel is leeg",
        1 => "Eén stoel is leeg",
        _ => $"{count} stoelen zijn leeg",
    };

    private int Count(ChairState state) => Report.Chairs.Count(c => c.State == state);
}
