using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>Who must still be notified to CoMensha, by whom and since when, who was, and what CoMensha confirmed.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator)]
public sealed class ListComenshaModel(ListComensha.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    public const string Address = "/comensha";

    private const string OwnSlug = "eigen";
    private const int MostPages = 1 + (ListComensha.Most / ListComensha.PageSize);

    /// <summary>The classes that are for CoMensha, and those that a victim may have who was notified before.</summary>
    public static readonly IReadOnlyList<VictimClass> Classes = Enum.GetValues<VictimClass>();

    public static readonly IReadOnlyList<(ComenshaShow Show, string Slug, string Text)> Confirmations =
    [
        (ComenshaShow.Confirmed, "ja", "Bevestigd"),
        (ComenshaShow.Unconfirmed, "nee", "Verstuurd, niet bevestigd"),
        (ComenshaShow.Late, "te-laat", "Te lang niet bevestigd"),
    ];

    /// <summary>The one state to show; null for all, also when the address names none that there is. So with every filter.</summary>
    [BindProperty(Name = "stand", SupportsGet = true)]
    public ComenshaState? State { get; set; }

    /// <summary>The month in which the own organisation sent it, as year and month.</summary>
    [BindProperty(Name = "maand", SupportsGet = true)]
    public string? SentIn { get; set; }

    [BindProperty(Name = "wie", SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(Name = "klasse", SupportsGet = true)]
    public VictimClass? Class { get; set; }

    [BindProperty(Name = "dossier", SupportsGet = true)]
    public DossierType? Dossier { get; set; }

    [BindProperty(Name = "bevestigd", SupportsGet = true)]
    public string? Confirmed { get; set; }

    [BindProperty(Name = "pagina", SupportsGet = true)]
    public int? PageNumber { get; set; }

    public ComenshaDesk Desk { get; private set; } = null!;

    public ComenshaQuery Query { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public KeysetPager Pager => new(
        Query.Page > 1 ? AddressOf(Query.State, Query.Page - 1) : null, Desk.HasMore ? AddressOf(Query.State, Query.Page + 1) : null,
        Desk.Rows.Count == 1 ? "1 slachtoffer op deze pagina" : $"{Desk.Rows.Count} slachtoffers op deze pagina");

    public bool IsFiltered => Query with { State = null, Page = 1 } != new ComenshaQuery();

    public static string StepOf(ComenshaRow row) => $"/casussen/{row.CaseNumber}/{(row.State is ComenshaState.Sent or ComenshaState.Updated || row.Stage >= CaseStage.Closed ? ViewComenshaRecordsModel.Slug : StepAddress.Of(CaseStep.NotifyComensha))}";

    public string WhoOf(ComenshaRow row) => Region.Get(row.OrganisationId).Name;

    /// <summary>The desk with this state and page, and the other filters as they are.</summary>
    public string AddressOf(ComenshaState? state, int page = 1)
    {
        var query = string.Concat(
            state is { } s ? $"&stand={s}" : "", Query.SentIn is { } month ? $"&maand={ComenshaTexts.ValueOf(month)}" : "", Query.IsOwn ? $"&wie={OwnSlug}" : "", Query.Class is { } k ? $"&klasse={k}" : "",
            Query.Dossier is { } d ? $"&dossier={d}" : "", Query.Confirmed is { } c ? $"&bevestigd={SlugOf(c)}" : "", page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&pagina={page}") : "");
        return query.Length == 0 ? Address : $"{Address}?{query[1..]}";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Query = new ComenshaQuery(
            State is { } asked && ListComensha.States.Contains(asked) ? asked : null,
            DateOnly.TryParseExact(SentIn, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null,
            Who == OwnSlug, Class is { } k && Enum.IsDefined(k) ? k : null, Dossier is { } d && Enum.IsDefined(d) ? d : null,
            Confirmations.Where(c => c.Slug == Confirmed).Select(c => (ComenshaShow?)c.Show).FirstOrDefault())
        {
            Page = Math.Clamp(PageNumber ?? 1, 1, MostPages),
        };
        (Desk, Region) = (await handler.Handle(Query, actor, clock.GetUtcNow(), cancel), await regions.GetAsync(actor.RegionId, cancel));
    }

    private static string SlugOf(ComenshaShow show) => Confirmations.Single(c => c.Show == show).Slug;
}
