using FluentValidation;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

[ForRoles(Role.FunctionalAdministrator)]
[FreshProof]
public sealed class InviteAccountModel(InviteAccount.Handler handler, InviteAccount.Validator validator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InviteAccount.Command Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; } =
        [.. Enum.GetValues<Role>().Where(r => r != Role.System).Select(r => new SelectListItem(RouteTexts.Of(r), r.ToString())).OrderBy(i => i.Text, StringComparer.CurrentCulture)];

    /// <summary>The code that was made just now; shown once.</summary>
    public OneTimeCode? Code { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var problem in (await validator.ValidateAsync(Input, cancel)).Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{problem.PropertyName}", problem.ErrorMessage);
        }

        if (ModelState.IsValid)
        {
            if (await handler.Handle(Input, User.Actor(), clock.GetUtcNow(), cancel) is { } code)
            {
                Code = OneTimeCode.Of(Request, code);
                return Page();
            }

            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Email)}", "Er is al een account met dit e-mailadres, of de organisatie hoort niet bij deze regio.");
        }

        await LoadAsync(cancel);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private async Task LoadAsync(CancellationToken cancel) => Organisations =
        [.. (await handler.OrganisationsAsync(User.Actor(), cancel)).Select(o => new SelectListItem(o.Name, o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
