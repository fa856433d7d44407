using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Who opened a case in an emergency: for the privacy officers, and for the organisations that had to hear of it.</summary>
[ForRoles(Role.PrivacyOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ListEmergenciesModel(ListEmergencies.Handler emergencies, TimeProvider clock) : PageModel
{
    internal const string Address = "/noodtoegang";

    public IReadOnlyList<EmergencyRow> Rows { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The number of what was just done, for the confirmation.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public bool IsOfficer => User.Actor().Role == Role.PrivacyOfficer;

    public string? DoneText => JustDone is not null && Rows.Any(r => r.CaseNumber == JustDone) ? $"Vastgelegd voor {JustDone}." : null;

    /// <summary>How many still have to be judged, or to be taken note of, by who looks.</summary>
    public int Waiting => Rows.Count(r => IsOfficer ? r.IsJustified is null && !IsOwn(r) : r.CanBeSeen);

    /// <summary>Whether the only privacy officer of the region looks: then nobody judges what they did.</summary>
    public bool IsAlone { get; private set; }

    public Guid NewKey => Guid.CreateVersion7(Now);

    public bool IsOwn(EmergencyRow row) => row.UserId == User.Actor().UserId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await emergencies.Handle(User.Actor(), cancel);
        IsAlone = IsOfficer && !await emergencies.HasColleagueAsync(User.Actor(), Now, cancel);
    }
}
