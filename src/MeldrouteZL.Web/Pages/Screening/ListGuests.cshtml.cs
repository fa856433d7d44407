using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>Whom Veilig Thuis invited to the table for one case, and what they told.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary)]
public sealed class ListGuestsModel(ListGuests.Handler guests, TimeProvider clock) : PageModel
{
    public const string Slug = "gasten";

    public GuestList Guests { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await guests.Handle(nummer, User.Actor(), clock.GetUtcNow(), cancel) is not { } found)
        {
            return NotFound();
        }

        Guests = found;
        Done = gedaan == RevokeGuestModel.Slug ? "De uitnodiging is ingetrokken. De code werkt niet meer." : null;
        return Page();
    }
}
