using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class RecordComenshaDecisionModel(
    RecordComenshaDecision.Handler handler, RecordComenshaDecision.Validator validator, ListComenshaDecisions.Handler decisions, StepTools tools)
    : CaseStepPage<RecordComenshaDecision.Command>(CaseStep.RecordComenshaDecision, handler, validator, tools)
{
    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Ja, wel melden", "true"), new("Nee, niet melden", "false")];

    public IReadOnlyList<EarlierComenshaDecision> Earlier { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Earlier = await decisions.Handle(Case.Number, Actor, cancel);
}
