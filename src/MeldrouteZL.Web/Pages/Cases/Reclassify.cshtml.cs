using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ReclassifyModel(Reclassify.Handler handler, Reclassify.Validator validator, ListVictims.Handler victims, StepTools tools)
    : CaseStepPage<Reclassify.Command>(CaseStep.Reclassify, handler, validator, tools)
{
    public IReadOnlyList<SelectListItem> Victims { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Victims = [.. (await victims.Handle(Case.Number, Actor, cancel)).Select(v => new SelectListItem(VictimText.WithClassOf(v), v.Id.ToString()))];
}
