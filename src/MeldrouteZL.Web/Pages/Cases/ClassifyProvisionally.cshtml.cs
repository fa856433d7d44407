using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ClassifyProvisionallyModel(
    ClassifyProvisionally.Handler handler, ClassifyProvisionally.Validator validator, ListVictims.Handler victims,
    ListIndicatorsOfCase.Handler indicators, StepTools tools)
    : CaseStepPage<ClassifyProvisionally.Command>(CaseStep.ClassifyProvisionally, handler, validator, tools)
{
    public IReadOnlyList<VictimOfCase> Victims { get; private set; } = [];

    /// <summary>What is ticked on the signal cards of the case, to rely on.</summary>
    public IReadOnlyList<SelectListItem> Ticked { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Ticked = IndicatorChoices.Of(await indicators.Handle(Case.Number, Actor, cancel), await Tools.Regions.GetAsync(Actor.RegionId, cancel));
        Victims = await victims.Handle(Case.Number, Actor, cancel);

        // One part of the form for each victim of this moment, also when one was added after the form was opened.
        var typed = Input.Victims;
        Input = new() { Victims = [.. Victims.Select(v => typed.Find(t => t.VictimId == v.Id) ?? new ProposedClass { VictimId = v.Id })] };
    }

    protected override ClassifyProvisionally.Command Begin() => Input;
}
