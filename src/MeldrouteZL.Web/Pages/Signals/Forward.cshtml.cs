using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Sends a signal to Veilig Thuis, after showing what goes there word for word.</summary>
public sealed class ForwardModel(Forward.Handler handler, Forward.Validator validator, StepTools tools)
    : SignalStepPage<Forward.Command>(SignalStep.Forward, handler, validator, tools)
{
    private Region region = null!;

    public static IReadOnlyList<SelectListItem> Bases { get; } = ForwardBases.All.Select(b => new SelectListItem($"{b.Code}: {b.Meaning}", b.Code)).ToList();

    public SignalContentView Outgoing => new(Signal, Reporter, region);

    public string ReceiverName => region.VeiligThuis.Name;

    protected override async Task PrepareAsync(CancellationToken cancel) => region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);
}
