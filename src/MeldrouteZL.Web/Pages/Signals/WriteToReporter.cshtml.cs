using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Writes to who reported through the public form: a notice, or a question that can be answered once.</summary>
public sealed class WriteToReporterModel(WriteToReporter.Handler handler, WriteToReporter.Validator validator, ViewSignal.Handler signals, StepTools tools)
    : SignalFormPage<WriteToReporter.Command>(handler, validator, tools)
{
    public const string Slug = "melder-schrijven";

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [new("Een vraag: de melder kan één keer antwoorden", nameof(ReportMessageKind.Question)), new("Een bericht", nameof(ReportMessageKind.Notice))];

    /// <summary>Null when the signal did not come in through the public form.</summary>
    public PublicReport? Report { get; private set; }

    public override string Title => "Schrijven aan de melder";

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        Report = (await signals.Handle(nummer, Actor, Now, cancel))?.Report;
        return await base.LoadAsync(nummer, cancel);
    }

    protected override Refusal? ClosedFor(Signal signal) => PublicReport.RefusalOf(signal, Report, Actor, Now);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={ViewSignalModel.Written}";
}
