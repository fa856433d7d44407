using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>The integral plan of a Zorg- en Veiligheidshuis, for the house, who has something to do in it and care coordination.</summary>
[ForRoles(Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator, Role.WeighingTeamMember, Role.ProcessDirector)]
public sealed class ViewPlanModel(ReadHousePlan.Handler plans, Regions regions, TimeProvider clock) : PageModel
{
    public const string Written = "vastgelegd";

    public PlanShown Plan { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from the form.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid nummer, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await plans.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        var mayWrite = HousePlan.RefusalOf(found.Header.Referral, found.Header.Case!.Standing, actor) is null;
        Plan = new PlanShown(found, await regions.GetAsync(actor.RegionId, cancel), DutchTime.DateOf(clock.GetUtcNow()), mayWrite);
        Done = gedaan == Written ? "Vastgelegd: het plan is gewijzigd." : null;
        return Page();
    }
}

/// <summary>A plan as it stands on a page.</summary>
/// <param name="Region">Of the organisations in it.</param>
/// <param name="Today">The day that decides what is late.</param>
/// <param name="MayWrite">Whether lines lead to the form.</param>
public sealed record PlanShown(HousePlanView View, Region Region, DateOnly Today, bool MayWrite)
{
    public IReadOnlyList<PlanLine> Aims { get; } = [.. View.Current.Where(l => l.Kind == PlanLineKind.Aim)];

    public IEnumerable<PlanLine> ActionsOf(PlanLine aim) => View.Current.Where(l => l.AimId == aim.LineId);

    /// <summary>What a line was before, the newest first.</summary>
    public IEnumerable<PlanLine> EarlierOf(PlanLine line) => View.Lines.Where(l => l.LineId == line.LineId && l.Revision < line.Revision).Reverse();

    public string NameOf(int? organisationId) => organisationId is { } id ? Region.Get(id).Name : "";
}
