using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>The log of the region, for the privacy officer.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class SearchAuditModel(SearchAudit.Handler handler, Regions regions) : AuditSearchPage(regions)
{
    internal const string Path = "/inzagen";

    /// <summary>Whether an export was asked for that could not be given.</summary>
    [BindProperty(Name = "teveel", SupportsGet = true)]
    public bool TooMuch { get; set; }

    public override string Address => Path;

    public override IReadOnlyList<Organisation> Organisations => Region.Organisations;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        await PrepareAsync(actor.RegionId, cancel);
        Found = await handler.Handle(Query, actor, cancel);
    }
}
