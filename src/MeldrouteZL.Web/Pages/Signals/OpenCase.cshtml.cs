using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Takes a forwarded signal up as a case.</summary>
public sealed class OpenCaseModel(OpenCase.Handler handler, StepTools tools)
    : SignalFormPage<OpenCase.Command>(handler, new InlineValidator<OpenCase.Command>(), tools)
{
    public const string Slug = "casus-openen";

    public override string Title => RouteTexts.Of(CaseStep.OpenCase);

    protected override Refusal? ClosedFor(Signal signal) => Case.OpeningRefusalOf(signal, Actor);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}";
}
