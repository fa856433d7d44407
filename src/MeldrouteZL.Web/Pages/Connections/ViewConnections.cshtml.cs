using MeldrouteZL.Application.Connections;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Connections;

/// <summary>What belongs together in a case, drawn and in words, for who reads its facts.</summary>
public sealed class ViewConnectionsModel(ViewConnections.Handler connections, TimeProvider clock) : PageModel
{
    public CaseConnections Case { get; private set; } = null!;

    public bool MayLink => CaseLink.MayLink(User.Actor().Role);

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? DoneText { get; private set; }

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await connections.Handle(nummer, User.Actor(), clock.GetUtcNow(), cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        DoneText = gedaan switch
        {
            LinkCasesModel.Slug => "Vastgelegd: de casussen zijn gekoppeld.",
            UndoCaseLinkModel.Slug => "Vastgelegd: de casussen zijn losgekoppeld.",
            _ => null,
        };
        return Page();
    }
}
