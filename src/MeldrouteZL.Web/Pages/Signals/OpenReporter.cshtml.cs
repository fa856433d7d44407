using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Asks why somebody must know who the reporter is.</summary>
public sealed class OpenReporterModel(OpenReporter.Handler handler, OpenReporter.Validator validator, StepTools tools)
    : SignalFormPage<OpenReporter.Command>(handler, validator, tools)
{
    public const string Slug = "melder-inzien";

    public override string Title => "Inzien wie de melder is";

    /// <summary>How long it stays open.</summary>
    public string Duration { get; private set; } = "";

    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.OpeningReporterRefusalOf(signal, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Duration = TermTexts.Of((await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Terms.Of(TermKind.ReporterOpening, DutchTime.DateOf(Now)));

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={Slug}#melder";
}
