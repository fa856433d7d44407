using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The questions of the form on paper, for a conversation away from the screen. Nothing is read and nothing kept.</summary>
[ForRoles(Role.Reporter, Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer)]
public sealed class ShowPromptSheetModel : PageModel
{
    public static IReadOnlyList<(string Heading, IReadOnlyList<SignalQuestion> Questions)> Parts { get; } =
        [("Eerst", SignalQuestions.First), ("Als het kan", SignalQuestions.Then)];

    public void OnGet()
    {
        // The questions are the same for everybody; without a handler there would be no page.
    }
}
