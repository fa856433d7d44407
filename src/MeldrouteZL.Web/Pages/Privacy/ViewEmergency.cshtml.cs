using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Persons;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Reading the case that was opened in an emergency: no link leads on from here, since no other page opens.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ViewEmergencyModel(ViewEmergency.Handler emergencies, Regions regions, TimeProvider clock) : PageModel
{
    public EmergencyView View { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public CaseView Case => View.Case;

    /// <summary>The persons and things of the signals that have any; read only, and without a link.</summary>
    public IEnumerable<PeopleView> People => View.People.Select(p => new PeopleView(p.Number, p.People, User.Actor(), MayDescribe: false)).Where(p => !p.IsEmpty);

    public Guid NewKey => Guid.CreateVersion7(clock.GetUtcNow());

    public IReadOnlyList<TimelineItem> Timeline => Case.Events.Reverse()
        .Select(e => new TimelineItem(e.At, RouteTexts.Of(e), e.Reason, e.Role == Role.System ? "Systeem" : $"{e.Person}, {RouteTexts.Of(e.Role)}, {NameOf(e.OrganisationId)}"))
        .ToList();

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await emergencies.Handle(nummer, actor, clock.GetUtcNow(), cancel) is not { } view)
        {
            return NotFound();
        }

        (View, Region) = (view, await regions.GetAsync(actor.RegionId, cancel));
        return Page();
    }

    public string NameOf(int organisationId) => Region.Get(organisationId).Name;

    /// <summary>The last class of a victim, with who gave it.</summary>
    public CaseClass? ClassOf(Guid victim) => Case.Classes.LastOrDefault(c => c.VictimId == victim && c.Status == ClassificationStatus.Definitive)
        ?? Case.Classes.LastOrDefault(c => c.VictimId == victim);
}
