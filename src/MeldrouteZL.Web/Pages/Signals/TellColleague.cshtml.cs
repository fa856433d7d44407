using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Tells the colleague who gave a signal what becomes of it.</summary>
public sealed class TellColleagueModel(TellColleague.Handler handler, TellColleague.Validator validator, StepTools tools)
    : SignalFormPage<TellColleague.Command>(handler, validator, tools)
{
    public const string Slug = "collega-terugkoppelen";

    /// <summary>The standard text that was chosen to begin with.</summary>
    [BindProperty(Name = FeedbackTextsView.Parameter, SupportsGet = true)]
    public string? Chosen { get; set; }

    public FeedbackTextsView Texts { get; private set; } = null!;

    public override string Title => "Collega terugkoppelen";

    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.TellingColleagueRefusalOf(signal, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) => Texts = new FeedbackTextsView(
        (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).FeedbackTexts, FeedbackAudience.Colleague, DutchTime.DateOf(Now), $"/signalen/{Signal.Number}/{Slug}");

    protected override TellColleague.Command Begin() => new() { Text = Texts.TextOf(Chosen) };

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={Slug}#terugkoppeling";
}
