using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>What is and was done in a case against exploitation.</summary>
[ForRoles(Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator,
    Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.RiecOfficer)]
public sealed class ListInterventionsModel(ListInterventions.Handler interventions, Regions regions) : PageModel
{
    public InterventionRegister Register { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    public bool MayRecord => CaseRoute.RefusalOf(Register.Case.Standing, CaseStep.RecordIntervention, Actor) is null;

    /// <summary>Whether the reader asks others, instead of reading what they recorded.</summary>
    public bool Asks => !Intervention.ReadsOfOthers(Actor.Role);

    /// <summary>Whom to ask: who holds a referral and may have recorded something.</summary>
    public IEnumerable<string> Others => Register.Case.Standing.Grants
        .Where(g => g.Because == CaseStep.ReferralAnswered && g.OrganisationId != Actor.OrganisationId).Select(g => Region.Get(g.OrganisationId))
        .Where(o => o.Kind is OrganisationKind.MunicipalAdministration or OrganisationKind.Avim or OrganisationKind.LabourInspectorate or OrganisationKind.Riec)
        .Select(o => o.Name).Distinct();

    private Actor Actor => User.Actor();

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await interventions.Handle(nummer, Actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Register, Region) = (found, await regions.GetAsync(Actor.RegionId, cancel));
        Done = ((CaseStep[])[CaseStep.RecordIntervention, CaseStep.FinishIntervention]).Where(s => gedaan is not null && StepAddress.Of(s) == gedaan)
            .Select(s => $"Vastgelegd: {RouteTexts.Of(s).ToLowerInvariant()}.").FirstOrDefault();
        return Page();
    }

    /// <summary>Whether the reader says what became of it.</summary>
    public bool MayFinish(Intervention intervention) => MayRecord && intervention.State == InterventionState.Planned && intervention.IsOf(Actor.OrganisationId);

    public string NameOf(int organisationId) => Region.Get(organisationId).Name;

    /// <summary>What was seen at an inspection, in words.</summary>
    public static string? SeenAt(Intervention intervention) => intervention is { MinorsSeen: { } minors, CoercionSeen: { } coercion, HelperPresent: { } helper }
        ? $"Minderjarigen gezien: {HouseTexts.Of(minors).ToLowerInvariant()}. Dwang gezien: {HouseTexts.Of(coercion).ToLowerInvariant()}. Hulpverlener erbij: {HouseTexts.Of(helper).ToLowerInvariant()}."
        : null;
}
