using FluentValidation;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Takes a signal up inside the municipality.</summary>
public sealed class StartInternalRouteModel(StartInternalRoute.Handler handler, StepTools tools)
    : SignalStepPage<StartInternalRoute.Command>(SignalStep.StartInternalRoute, handler, new InlineValidator<StartInternalRoute.Command>(), tools)
{
    /// <summary>What happens with the signal from here on in this municipality (R66).</summary>
    public InternalRouteView InternalRoute { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        InternalRoute = InternalRouteView.On(DutchTime.DateOf(Now), await Tools.Regions.GetAsync(Actor.RegionId, cancel), Signal.OrganisationId);
}
