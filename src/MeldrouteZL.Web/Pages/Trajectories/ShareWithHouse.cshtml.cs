using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Shares a text about a trajectory with a Zorg- en Veiligheidshuis.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ShareWithHouseModel(ShareWithHouse.Handler handler, ShareWithHouse.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<ShareWithHouse.Command>(validator, care, tools)
{
    public override string Heading => "Delen met een Zorg- en Veiligheidshuis";

    public IReadOnlyList<SelectListItem> Houses { get; private set; } = [];

    protected override string JustDone => ViewCareModel.Shared;

    protected override async Task PrepareAsync(CancellationToken cancel) => Houses =
    [
        .. (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Organisations.Where(o => o.Kind == OrganisationKind.CareAndSafetyHouse)
            .OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString(CultureInfo.InvariantCulture))),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
