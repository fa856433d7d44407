using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>A request takes longer.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ExtendRequestModel(ExtendRequest.Handler handler, ExtendRequest.Validator validator, ListRequests.Handler requests, StepTools tools)
    : PrivacyFormPage<ExtendRequest.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    protected override ExtendRequest.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open = ListRequestsModel.Choices((await requests.Handle(Actor, cancel)).Where(r => r.Decision is null && !r.IsExtended));

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListRequestsModel.Address, outcome);
}
