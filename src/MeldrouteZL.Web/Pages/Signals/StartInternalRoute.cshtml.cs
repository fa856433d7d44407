using FluentValidation;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Takes a signal up inside the municipality.</summary>
public sealed class StartInternalRouteModel(StartInternalRoute.Handler handler, StepTools tools)
    : SignalStepPage<StartInternalRoute.Command>(SignalStep.StartInternalRoute, handler, new InlineValidator<StartInternalRoute.Command>(), tools);
