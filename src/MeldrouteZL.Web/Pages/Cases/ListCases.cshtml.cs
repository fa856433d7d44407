using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The work list of an organisation.</summary>
[ForRoles(Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer,
    Role.CareCoordinator, Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.RiecOfficer, Role.CareProfessional)]
public sealed class ListCasesModel(ListCases.Handler cases, Regions regions, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(WorkTab Tab, string Slug, string Text)> Tabs =
    [
        (WorkTab.Mine, "mijn", "Mijn casussen"),
        (WorkTab.Team, "organisatie", "Mijn organisatie"),
        (WorkTab.Unassigned, "niet-toegewezen", "Niet toegewezen"),
        (WorkTab.Agenda, "agenda", "Op de agenda"),
    ];

    [BindProperty(Name = "tab", SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(Name = "fase", SupportsGet = true)]
    public CaseStage? Stage { get; set; }

    [BindProperty(Name = "vorm", SupportsGet = true)]
    public ExploitationForm? Form { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public int? MunicipalityId { get; set; }

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    public WorkTab CurrentTab { get; private set; }

    public CaseList List { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public KeysetPager Pager => new(After is null ? null : Address(null), List.Next is { } next ? Address(next.Token) : null,
        List.Rows.Count == 1 ? "1 casus op deze pagina" : $"{List.Rows.Count} casussen op deze pagina");

    public IEnumerable<SelectListItem> Municipalities => Region.Organisations.Where(o => o.Kind == OrganisationKind.Municipality)
        .OrderBy(o => o.Name, StringComparer.CurrentCulture)
        .Select(o => new SelectListItem(NameOf(o.Id), o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), o.Id == MunicipalityId));

    public bool IsVeiligThuis => User.Actor().Role is Role.VtEmployee or Role.VtAttentionOfficer;

    public bool IsFiltered => Stage is not null || Form is not null || MunicipalityId is not null || !string.IsNullOrWhiteSpace(Number);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        CurrentTab = Tabs.FirstOrDefault(t => t.Slug == Tab, Tabs[1]).Tab;
        Region = await regions.GetAsync(actor.RegionId, cancel);
        var query = new CaseListQuery(CurrentTab)
        {
            Stage = Stage,
            Form = Form,
            MunicipalityId = MunicipalityId,
            Number = Number?.Trim().ToUpperInvariant(),
            After = WorkPosition.Parse(After),
        };
        List = await cases.Handle(query, actor, Now, cancel);
    }

    public string NameOf(int municipalityId) => Region.Get(municipalityId).Name.Replace("Gemeente ", "", StringComparison.Ordinal);

    public string CountOf(WorkTab tab) =>
        List.Counts.TryGetValue(tab, out var count) ? count > CaseList.CountLimit ? $"{CaseList.CountLimit}+" : $"{count}" : "";

    public string TabAddress(string slug) => $"/casussen?tab={slug}{FilterQuery}";

    private string FilterQuery =>
        (Stage is { } s ? $"&fase={s}" : "") + (Form is { } f ? $"&vorm={f}" : "") + (MunicipalityId is { } m ? $"&gemeente={m}" : "")
        + (string.IsNullOrWhiteSpace(Number) ? "" : $"&nummer={Uri.EscapeDataString(Number)}");

    private string Address(string? after) =>
        $"{TabAddress(Tabs.First(t => t.Tab == CurrentTab).Slug)}{(after is null ? "" : $"&na={after}")}";
}
