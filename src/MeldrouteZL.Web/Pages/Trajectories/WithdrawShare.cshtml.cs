using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Takes back what was shared with a Zorg- en Veiligheidshuis.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class WithdrawShareModel(WithdrawShare.Handler handler, WithdrawShare.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<WithdrawShare.Command>(validator, care, tools)
{
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public override string Heading => "Stoppen met delen";

    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    protected override string JustDone => ViewCareModel.ShareWithdrawn;

    // Also once the trajectory is closed: what is shared must always be taken back.
    protected override Refusal? ClosedTo(Trajectory trajectory) => trajectory.WithdrawalRefusalOf(Actor);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);
        Open = [.. Care.Shares.Where(s => s.IsOpenAt(Now)).Select(s => new SelectListItem($"{region.Get(s.HouseOrganisationId).Name}, sinds {DutchDate.Date(DutchTime.DateOf(s.WrittenAt))}", s.Id.ToString()))];
    }

    protected override WithdrawShare.Command Begin() => new() { Share = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
