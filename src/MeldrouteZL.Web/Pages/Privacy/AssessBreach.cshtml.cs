using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Who is notified of a breach, and why or why not.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class AssessBreachModel(AssessBreach.Handler handler, AssessBreach.Validator validator, ListBreaches.Handler breaches, StepTools tools)
    : PrivacyFormPage<AssessBreach.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Breaches { get; private set; } = [];

    protected override AssessBreach.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Breaches = [.. (await breaches.Handle(Actor, cancel)).Select(b => new SelectListItem($"{b.Number}, ontdekt {DutchDate.DateAndTime(b.DiscoveredAt)}", b.Number))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListBreachesModel.Address, outcome);
}
