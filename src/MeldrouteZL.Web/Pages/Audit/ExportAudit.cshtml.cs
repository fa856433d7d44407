using System.Text;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>The lines of a search as a file for a spreadsheet. That it was taken along is recorded.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ExportAuditModel(SearchAudit.Handler handler, Regions regions) : AuditSearchPage(regions)
{
    internal const string Path = "/inzagen/ophalen";

    public override string Address => SearchAuditModel.Path;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        await PrepareAsync(actor.RegionId, cancel);
        return await handler.ExportAsync(Query, actor, cancel) is { } lines
            ? File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(AuditCsv.Of(lines, Region))).ToArray(), "text/csv; charset=utf-8", "inzagen.csv")
            : LocalRedirect($"{AddressOf(null)}{(AddressOf(null).Contains('?', StringComparison.Ordinal) ? '&' : '?')}teveel=true");
    }
}
