using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>A request is answered.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class DecideRequestModel(DecideRequest.Handler handler, DecideRequest.Validator validator, ListRequests.Handler requests, StepTools tools)
    : PrivacyFormPage<DecideRequest.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Decisions { get; } = [.. Enum.GetValues<RequestDecision>().Select(d => new SelectListItem(PrivacyTexts.Of(d), d.ToString()))];

    protected override DecideRequest.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open = ListRequestsModel.Choices((await requests.Handle(Actor, cancel)).Where(r => r.Decision is null));

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListRequestsModel.Address, outcome);
}
