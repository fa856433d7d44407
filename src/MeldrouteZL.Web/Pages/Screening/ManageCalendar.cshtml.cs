using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The secret address of the own calendar: made, renewed and withdrawn. It is shown once.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ManageCalendarModel(ReadCalendar.Handler calendar, RenewCalendarAddress.Handler renew, WithdrawCalendarAddress.Handler withdraw, TimeProvider clock) : PageModel
{
    /// <summary>Since when the person has an address; null while they have none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The address that was just made.</summary>
    public string? Address { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await renew.Handle(User.Actor(), clock.GetUtcNow(), cancel) is not { } code)
        {
            return NotFound();
        }

        Address = SiteAddress.Of(Request, $"/screening/kalender.ics?sleutel={code}");
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        await withdraw.Handle(User.Actor(), cancel);
        Done = "Uw adres is ingetrokken. Uw agenda krijgt niets meer.";
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) => MadeAt = await calendar.MadeAtAsync(User.Actor(), cancel);
}
