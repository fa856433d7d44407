using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Takes note of what a reporter answered, so that it is new to nobody any more.</summary>
public sealed class TakeNoteOfAnswerModel(TakeNoteOfAnswer.Handler handler, ViewSignal.Handler signals, StepTools tools)
    : SignalFormPage<TakeNoteOfAnswer.Command>(handler, new InlineValidator<TakeNoteOfAnswer.Command>(), tools)
{
    public const string Slug = "antwoord-gelezen";

    private PublicReport? report;

    public override string Title => "Antwoord van de melder gelezen";

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        report = (await signals.Handle(nummer, Actor, Now, cancel))?.Report;
        return await base.LoadAsync(nummer, cancel);
    }

    protected override Refusal? ClosedFor(Signal signal) => PublicReport.ReadingRefusalOf(signal, report, Actor);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={Slug}";
}
