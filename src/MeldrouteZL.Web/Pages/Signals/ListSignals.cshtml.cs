using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The signals of a person and their organisation.</summary>
[ForRoles(Role.Reporter, Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ListSignalsModel(ListSignals.Handler signals, Regions regions, TimeProvider clock) : PageModel
{
    /// <summary>The stages to filter on; what expired nobody sees.</summary>
    public static readonly IReadOnlyList<SignalStage> Stages =
        [SignalStage.Draft, SignalStage.InternalRoute, SignalStage.SettledInternally, SignalStage.Forwarded, SignalStage.Withdrawn];

    private Region region = null!;

    public string? Number { get; private set; }

    public string? Municipality { get; private set; }

    public SignalStage? Stage { get; private set; }

    public SignalTab CurrentTab { get; private set; }

    public IReadOnlyList<SignalTab> Tabs { get; private set; } = [];

    public SignalList List { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public KeysetPager Pager { get; private set; } = null!;

    public bool MayRegister => SignalRoute.MayRegister(User.Actor().Role);

    public bool MayAdvise => User.Actor().Role is Role.VtEmployee or Role.VtAttentionOfficer;

    public bool MayConfirmMonth => User.Actor().Role == Role.AttentionOfficer;

    public IReadOnlyList<SelectListItem> Municipalities => SignalChoices.MunicipalitiesOf(region);

    public bool IsFiltered => Number is not null || Municipality is not null || Stage is not null;

    public async Task OnGetAsync(string? tab, string? nummer, string? gemeente, string? fase, string? na, CancellationToken cancel)
    {
        var actor = User.Actor();
        region = await regions.GetAsync(actor.RegionId, cancel);
        Number = NumberOf(nummer);
        Municipality = Municipalities.FirstOrDefault(m => m.Value == gemeente)?.Value;
        Stage = Stages.Where(s => s.ToString() == fase).Select(s => (SignalStage?)s).FirstOrDefault();
        Tabs = ListSignals.TabsOf(actor);
        CurrentTab = TabOf(tab);
        var after = WorkPosition.Parse(na);
        var query = new SignalListQuery(CurrentTab)
        {
            Number = Number,
            MunicipalityId = Municipality is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null,
            Stage = Stage,
            After = after,
        };
        List = await signals.Handle(query, actor, cancel);
        Pager = new KeysetPager(
            after is null ? null : TabAddress(CurrentTab),
            List.Next is { } next ? $"{TabAddress(CurrentTab)}&na={next.Token}" : null,
            List.Rows.Count == 1 ? "1 signaal op deze pagina" : $"{List.Rows.Count} signalen op deze pagina");
    }

    public static string SlugOf(SignalTab tab) => tab switch
    {
        SignalTab.Mine => "mijn",
        SignalTab.Organisation => "organisatie",
        SignalTab.Unassigned => "niet-toegewezen",
        SignalTab.Incoming => "nieuw-binnen",
        SignalTab.All => "alles",
    };

    public static string NameOf(SignalTab tab) => tab switch
    {
        SignalTab.Mine => "Mijn signalen",
        SignalTab.Organisation => "Mijn organisatie",
        SignalTab.Unassigned => "Niet toegewezen",
        SignalTab.Incoming => "Nieuw binnen",
        SignalTab.All => "Alles",
    };

    public static string SubtitleOf(SignalTab tab) => tab switch
    {
        SignalTab.Mine => "Wat u zelf schreef of oppakt en nog loopt. Wat het eerst moet, staat bovenaan.",
        SignalTab.Organisation => "Wat bij uw organisatie nog loopt. Wat het eerst moet, staat bovenaan.",
        SignalTab.Unassigned => "Doorgegeven door collega's, nog door niemand opgepakt.",
        SignalTab.Incoming => "Doorgestuurd en nog in geen casus. Wat het eerst moet, staat bovenaan.",
        SignalTab.All => "Ook wat is afgehandeld, ingetrokken of in een casus zit. Het nieuwste staat bovenaan.",
    };

    // Who looks for the answer to an old signal must not think that it is gone.
    public static string EmptyOf(SignalTab tab, bool filtered) => tab switch
    {
        _ when filtered => "Geen signalen gevonden met dit filter.",
        SignalTab.All => "Hier staat nu niets.",
        _ => "Hier loopt nu niets. Wat klaar is of in een casus zit, staat bij Alles.",
    };

    public static string StageOf(SignalListRow row) => row.IsInCase ? "In een casus" : RouteTexts.Of(row.Stage);

    public static string WaitOf(SignalListRow row) => row switch
    {
        { IsInCase: true } => "loopt in de casus",
        { Stage: SignalStage.SettledInternally or SignalStage.Withdrawn } => "klaar",
        _ => "wacht op een ander",
    };

    public static string HandlerOf(SignalListRow row) => row switch
    {
        { Handler: { } name } => name,
        { Stage: SignalStage.Draft } => "u",
        { Stage: SignalStage.InternalRoute } or { Stage: SignalStage.Forwarded, IsInCase: false } => "niemand",
        _ => "-",
    };

    public string MunicipalityOf(SignalListRow row) => SignalChoices.NameOf(region.Get(row.MunicipalityId));

    public string OrganisationOf(SignalListRow row) => ReportTexts.SourceOf(row.ViaPublicForm, region.Get(row.OrganisationId).Name);

    public DateOnly? DisappearsOn(SignalListRow row) => DraftWarning.LastDayOf(row.Stage, row.RegisteredAt, region.Terms, Now);

    public string? CountOf(SignalTab tab) =>
        List.Counts.TryGetValue(tab, out var count) ? count > CaseList.CountLimit ? $"{CaseList.CountLimit}+" : $"{count}" : null;

    /// <summary>The address of a part with the filter as it stands, as far as that part can hold it.</summary>
    public string TabAddress(SignalTab tab) => $"/signalen?tab={SlugOf(tab)}"
        + (Number is null || tab != SignalTab.All ? "" : $"&nummer={Number}")
        + (Municipality is null ? "" : $"&gemeente={Municipality}")
        + (Stage is null || (IsFinished && tab != SignalTab.All) ? "" : $"&fase={Stage}");

    private bool IsFinished => Stage is SignalStage.SettledInternally or SignalStage.Withdrawn;

    // A number is looked up among all signals, and so is what no open part can hold.
    private SignalTab TabOf(string? slug) =>
        Number is not null || IsFinished ? SignalTab.All
        : Tabs.Where(t => SlugOf(t) == slug).Append(Tabs[0]).First();

    private static string? NumberOf(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).ToUpperInvariant();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, 16)];
    }
}
