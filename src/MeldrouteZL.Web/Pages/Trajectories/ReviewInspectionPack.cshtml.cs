using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A second person reads what a client will be given, and releases or returns it.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ReviewInspectionPackModel(ReviewInspectionPack.Handler handler, ReviewInspectionPack.Validator validator, ViewClientRights.Handler rights, StepTools tools)
    : RightsPage<ReviewInspectionPack.Command>(validator, rights, tools)
{
    public override string Heading => "Inzage nakijken";

    /// <summary>The one that is shown: what was chosen, or the only one that waits.</summary>
    public InspectionPack? Pack => Prepared.FirstOrDefault(p => p.Id == (Input.Pack ?? Chosen)) ?? Prepared.FirstOrDefault();

    public bool IsOwn => Pack?.WrittenBy == Actor.UserId;

    public IReadOnlyList<SelectListItem> Waiting => [.. Prepared.Select(p => new SelectListItem($"Van {DutchDate.DateAndTime(p.WrittenAt)}, {Rights.NameOf(p.WrittenBy)}", p.Id.ToString()))];

    protected override string JustDone => ViewClientRightsModel.PackReviewed;

    private IEnumerable<InspectionPack> Prepared => Rights.Packs.Where(p => p.State == PackState.Prepared);

    protected override ReviewInspectionPack.Command Begin() => new() { Pack = Pack?.Id };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
