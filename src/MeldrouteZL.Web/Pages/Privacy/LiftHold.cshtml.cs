using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Ending a hold.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class LiftHoldModel(LiftHold.Handler handler, LiftHold.Validator validator, ListHolds.Handler holds, StepTools tools)
    : PrivacyFormPage<LiftHold.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    protected override LiftHold.Command Begin() => new() { Hold = Guid.TryParse(Chosen, out var hold) ? hold : null };

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Open = [.. (await holds.Handle(Actor, cancel)).Where(h => h.LiftedAt is null).Select(h => new SelectListItem(h.CaseNumber, h.Id.ToString()))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(PlaceHoldModel.Address, outcome);
}
