using System.Globalization;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Organisations;

/// <summary>An organisation with who works there.</summary>
public sealed record OrganisationPeople(Organisation Organisation, IReadOnlyList<PersonAtOrganisation> People)
{
    /// <summary>A municipality without an attention officer: R22 asks for at least one.</summary>
    public bool MissesAttentionOfficer => Organisation.Kind == OrganisationKind.Municipality && People.Count == 0;
}

/// <summary>Who is who in the own region, the own municipality first (R22, R29). Names and roles, nothing of any record.</summary>
public sealed class ListPeopleModel(ListPeople.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    internal const string Address = "/wie-is-wie";

    /// <summary>The municipality that is looked for; something else shows all.</summary>
    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    public Organisation? Municipality { get; private set; }

    public IReadOnlyList<OrganisationPeople> Organisations { get; private set; } = [];

    /// <summary>Whether the reader also has the page with empty chairs.</summary>
    public bool GuardsChairs => GuardChairsModel.Readers.Contains(User.Actor().Role);

    /// <summary>The part of the region somebody works for; null when that follows from the organisation.</summary>
    public static string? TerritoryOf(Subregions? territory) => territory is not { } part ? null : string.Join(" en ", Enum.GetValues<Subregions>()
        .Where(s => s is not (Subregions.None or Subregions.All) && part.HasFlag(s)).Select(NameOf));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        var region = await regions.GetAsync(actor.RegionId, cancel);
        Municipalities = SignalChoices.MunicipalitiesOf(region);
        Municipality = int.TryParse(Chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? region.Organisations.FirstOrDefault(o => o.Id == id && o.Kind == OrganisationKind.Municipality)
            : null;
        var people = (await handler.Handle(actor, clock.GetUtcNow(), cancel)).Where(p => IsFor(p, region)).ToLookup(p => p.OrganisationId);
        var own = region.MunicipalityOf(actor.OrganisationId)?.Id;
        Organisations =
        [
            .. region.Organisations.Where(o => Municipality is null || region.WorksFor(o, Municipality))
                .OrderBy(o => own is null || region.MunicipalityOf(o.Id)?.Id != own)
                .ThenBy(o => region.MunicipalityOf(o.Id) is null).ThenBy(o => region.MunicipalityOf(o.Id)?.Name, StringComparer.CurrentCulture)
                .ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.CurrentCulture)
                .Select(o => new OrganisationPeople(o, [.. people[o.Id]]))
                .Where(o => o.People.Count > 0 || o.MissesAttentionOfficer),
        ];
    }

    private bool IsFor(PersonAtOrganisation person, Region region) => Municipality is null || person.Territory is not { } part || (part & region.Get(Municipality.Id).Covers) != 0;

    private static string NameOf(Subregions part) => part switch
    {
        Subregions.WestelijkeMijnstreek => "Westelijke Mijnstreek",
        Subregions.Parkstad => "Parkstad",
        Subregions.MaastrichtHeuvelland => "Maastricht-Heuvelland",
        Subregions.None or Subregions.All => "",
    };
}
