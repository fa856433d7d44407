using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Forbidding that a case is destroyed, and the list of what is forbidden.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class PlaceHoldModel(PlaceHold.Handler handler, PlaceHold.Validator validator, ListHolds.Handler holds, StepTools tools)
    : PrivacyFormPage<PlaceHold.Command>(validator, tools)
{
    internal const string Address = "/privacy/stilleggen";

    public IReadOnlyList<HoldRow> Holds { get; private set; } = [];

    public string? DoneText => Refusal is null && Holds.FirstOrDefault(h => h.CaseNumber == JustDone) is { } hold
        ? hold.LiftedAt is null ? $"De vernietiging van {hold.CaseNumber} is stilgelegd." : $"{hold.CaseNumber} mag weer vernietigd worden als de bewaartermijn voorbij is."
        : null;

    protected override async Task PrepareAsync(CancellationToken cancel) => Holds = await holds.Handle(Actor, cancel);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(Address, outcome);
}
