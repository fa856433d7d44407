using System.Text;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>The register of processings, read from the route itself.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ViewProcessingRegisterModel(ListRetention.Handler retention) : PageModel
{
    public IReadOnlyList<string[]> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lines = RegisterText.Lines(await RulesAsync(cancel));

    /// <summary>The same as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        // The mark at the beginning tells a spreadsheet how letters are written.
        byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(RegisterText.Csv([RegisterText.Heads, .. RegisterText.Lines(await RulesAsync(cancel))]))];
        return File(file, "text/csv; charset=utf-8", "verwerkingenregister.csv");
    }

    private Task<IReadOnlyList<RetentionRule>> RulesAsync(CancellationToken cancel) => retention.Handle(User.Actor(), cancel);
}
