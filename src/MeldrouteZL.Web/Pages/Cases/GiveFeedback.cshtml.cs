using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Signals;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class GiveFeedbackModel(GiveFeedback.Handler handler, GiveFeedback.Validator validator, ListSignalsOfCase.Handler signals, StepTools tools)
    : CaseStepPage<GiveFeedback.Command>(CaseStep.GiveFeedback, handler, validator, tools)
{
    /// <summary>The signals whose source has not heard yet.</summary>
    public IReadOnlyList<SignalOfCase> Waiting { get; private set; } = [];

    /// <summary>The standard text that was chosen to begin with.</summary>
    [BindProperty(Name = FeedbackTextsView.Parameter, SupportsGet = true)]
    public string? Chosen { get; set; }

    public FeedbackTextsView Texts { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Waiting = [.. (await signals.Handle(Case.Number, Actor, cancel)).Where(s => !s.IsAnswered)];
        Texts = new FeedbackTextsView(
            (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).FeedbackTexts, FeedbackAudience.Source, DutchTime.DateOf(Now), $"/casussen/{Case.Number}/{StepAddress.Of(Step)}");
    }

    protected override GiveFeedback.Command Begin() => new() { Text = Texts.TextOf(Chosen) };
}
