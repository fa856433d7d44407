using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class JoinCaseModel(JoinCase.Handler handler, JoinCase.Validator validator, ListJoinableSignals.Handler signals, StepTools tools)
    : CaseStepPage<JoinCase.Command>(CaseStep.JoinCase, handler, validator, tools)
{
    public IReadOnlyList<SelectListItem> Signals { get; private set; } = [];

    /// <summary>Whether there are too many to choose from: then the number is typed.</summary>
    public bool HasMore { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var found = await signals.Handle(Actor, cancel);
        Signals = [.. found.Signals.Select(s => new SelectListItem($"{s.Number}: {s.FirstWords}", s.Number))];
        HasMore = found.HasMore;
    }
}
