using System.Reflection;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>The help that there is for victims in the own region and how to refer to it (R148, R149, R151, R153, R154). No personal data.</summary>
[ForRoles(
    Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator, Role.WeighingTeamMember,
    Role.ProcessDirector, Role.LabourInspector, Role.CareProfessional, Role.ChainDirector, Role.PolicyOfficer, Role.FunctionalAdministrator)]
public sealed class ListHelpOffersModel(Regions regions, TimeProvider clock) : PageModel
{
    internal const string Address = "/zorgaanbod";

    /// <summary>Who refers to help, or answers for what there is of it.</summary>
    internal static IReadOnlyList<Role> Readers { get; } = typeof(ListHelpOffersModel).GetCustomAttribute<ForRolesAttribute>()!.AllowedRoles;
    private const string Minor = "minderjarig";
    private const string Adult = "volwassen";

    /// <summary>For minors or for adults; something else shows both.</summary>
    [BindProperty(Name = "leeftijd", SupportsGet = true)]
    public string? Age { get; set; }

    /// <summary>A form of exploitation; something else shows all.</summary>
    [BindProperty(Name = "vorm", SupportsGet = true)]
    public string? Form { get; set; }

    public static IReadOnlyList<SelectListItem> Ages { get; } = [new("Minderjarig", Minor), new("Volwassen", Adult)];

    public static IReadOnlyList<SelectListItem> Forms { get; } =
        [.. Enum.GetValues<ExploitationForm>().Where(f => f is not (ExploitationForm.Unknown or ExploitationForm.Other)).Select(f => new SelectListItem(ContentTexts.Of(f), f.ToString()))];

    /// <summary>What holds today or later, by kind.</summary>
    public IReadOnlyList<IGrouping<HelpKind, HelpOffer>> Offers { get; private set; } = [];

    /// <summary>Whether the reader keeps the list.</summary>
    public bool MayKeep => RegionLine.MayKeep(User.Actor().Role);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = DutchTime.DateOf(clock.GetUtcNow());
        bool? isMinor = Age switch { Minor => true, Adult => false, _ => null };
        var form = Forms.Any(f => f.Value == Form) ? Enum.Parse<ExploitationForm>(Form!) : ExploitationForm.Unknown;
        Offers =
        [
            .. (await regions.GetAsync(User.Actor().RegionId, cancel)).HelpOffers
                .Where(o => (o.ValidUntil is null || o.ValidUntil >= today) && o.IsForAge(isMinor) && o.IsForForm(form))
                .OrderBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.CurrentCulture).ThenBy(o => o.ValidFrom).GroupBy(o => o.Kind),
        ];
    }
}
