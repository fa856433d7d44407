using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>What one person may see: roles with their period and territory, and the numbers that are open to them now.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ViewPersonAccessModel(ViewPersonAccess.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    private const string SignalTab = "signalen";

    [BindProperty(Name = "persoon", SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(Name = "rol", SupportsGet = true)]
    public Guid? Membership { get; set; }

    [BindProperty(Name = "tab", SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>Null when nobody was chosen, or nobody of this region.</summary>
    public PersonAccess? Access { get; private set; }

    public Region Region { get; private set; } = null!;

    public bool ShowsSignals => Tab == SignalTab;

    public DateOnly Today { get; } = DutchDate.DayOf(clock.GetUtcNow());

    public KeysetPager Pager => new(After is null ? null : Address(Access!.Chosen!.Id, ShowsSignals), Access!.Next is { } next ? $"{Address(Access.Chosen!.Id, ShowsSignals)}&na={next:D}" : null,
        Access.Records.Count == 1 ? "1 nummer op deze pagina" : $"{Access.Records.Count} nummers op deze pagina");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        Access = Person is { } person ? await handler.Handle(new PersonAccessQuery(person, Membership, ShowsSignals, After), actor, clock.GetUtcNow(), cancel) : null;
    }

    public string Address(Guid membership, bool signals) => $"/privacy/inzage/persoon?persoon={Person:D}&rol={membership:D}{(signals ? $"&tab={SignalTab}" : "")}";

    public string TerritoryOf(PersonMembership membership) => PrivacyTexts.Of(membership.Territory ?? Region.Get(membership.OrganisationId).Covers);
}
