using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>A request of a data subject comes in.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ReceiveRequestModel(ReceiveRequest.Handler handler, ReceiveRequest.Validator validator, StepTools tools)
    : PrivacyFormPage<ReceiveRequest.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<RequestKind>().Select(k => new SelectListItem(PrivacyTexts.Of(k), k.ToString()))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListRequestsModel.Address, outcome);
}
