using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class GiveFeedbackModel(GiveFeedback.Handler handler, GiveFeedback.Validator validator, ListSignalsOfCase.Handler signals, StepTools tools)
    : CaseStepPage<GiveFeedback.Command>(CaseStep.GiveFeedback, handler, validator, tools)
{
    /// <summary>The signals whose source has not heard yet.</summary>
    public IReadOnlyList<SignalOfCase> Waiting { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Waiting = [.. (await signals.Handle(Case.Number, Actor, cancel)).Where(s => !s.IsAnswered)];
}
