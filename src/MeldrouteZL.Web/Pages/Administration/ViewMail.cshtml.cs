using MeldrouteZL.Application.Mail;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>Whether mail goes out, for who keeps the application running.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class ViewMailModel(ViewMail.Handler handler) : PageModel
{
    public MailState State { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => State = await handler.Handle(User.Actor(), cancel);
}
