using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>Asks the owners of hidden signals to release them.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class RequestReleaseModel(RequestRelease.Handler handler, RequestRelease.Validator validator, ListLinks.Handler links, StepTools tools) : RadarFormPage<RequestRelease.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    protected override RequestRelease.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Open = [.. (await links.Handle(null, Actor, cancel)).Where(l => l.MayAsk).Select(l => new SelectListItem($"{l.Number}: {RadarTexts.Of(l.Reasons)}", l.Number))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListLinksModel.Address}?gedaan={outcome.Number}";
}
