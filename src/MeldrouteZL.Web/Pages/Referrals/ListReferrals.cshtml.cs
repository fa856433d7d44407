using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>What other organisations ask of this one, and what it asked of others.</summary>
[ForRoles(Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator,
    Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.RiecOfficer, Role.CareProfessional)]
public sealed class ListReferralsModel(ListReferrals.Handler referrals, ListHouseWork.Handler work, Regions regions, TimeProvider clock) : PageModel
{
    private const string SentSlug = "verstuurd";

    [BindProperty(Name = "tab", SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    public ReferralTab CurrentTab => Tab == SentSlug ? ReferralTab.Sent : ReferralTab.Received;

    public ReferralList List { get; private set; } = null!;

    public HouseWork Work { get; private set; } = HouseWork.None;

    public Region Region { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    public IReadOnlyList<(ReferralTab Tab, string Address, string Text, int Waiting)> Tabs =>
    [
        (ReferralTab.Received, "/verwijzingen", "Ontvangen", List.WaitingReceived),
        (ReferralTab.Sent, $"/verwijzingen?tab={SentSlug}", "Verstuurd", List.WaitingSent),
    ];

    public KeysetPager Pager => new(
        After is null ? null : Address(null), List.Next is { } next ? Address(next.Token) : null,
        List.Rows.Count == 1 ? "1 verwijzing op deze pagina" : $"{List.Rows.Count} verwijzingen op deze pagina");

    public async Task OnGetAsync(string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        List = await referrals.Handle(CurrentTab, ReferralPosition.Parse(After), actor, cancel);
        Work = CurrentTab == ReferralTab.Received && After is null ? await work.Handle(actor, Now, cancel) : HouseWork.None;
        Done = gedaan == StepAddress.Of(ReferralStep.Refuse) ? "U hebt de verwijzing geweigerd. Uw organisatie ziet deze casus niet meer." : null;
    }

    private string Address(string? after) =>
        (CurrentTab == ReferralTab.Sent ? $"/verwijzingen?tab={SentSlug}&na=" : "/verwijzingen?na=") + after;
}
