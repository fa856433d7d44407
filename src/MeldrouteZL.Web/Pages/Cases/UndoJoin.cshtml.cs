using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class UndoJoinModel(UndoJoin.Handler handler, UndoJoin.Validator validator, ListSignalsOfCase.Handler signals, StepTools tools)
    : CaseStepPage<UndoJoin.Command>(CaseStep.UndoJoin, handler, validator, tools)
{
    public IReadOnlyList<SelectListItem> Signals { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var found = await signals.Handle(Case.Number, Actor, cancel);
        Signals = [.. found.Where(s => !s.IsFirst).Select(s => new SelectListItem($"{s.Number}, {ReportTexts.SourceOf(s.ViaPublicForm, s.Source)}: {s.FirstWords}", s.Number))];
    }
}
