using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class EndPlacementModel(EndPlacement.Handler handler, EndPlacement.Validator validator, FindShelter.Handler shelter, StepTools tools)
    : ShelterStepPage<EndPlacement.Command>(ShelterStep.End, handler, validator, shelter, tools)
{
    /// <summary>All but moving, which is a step of its own.</summary>
    public IReadOnlyList<SelectListItem> Reasons { get; } = [.. Enum.GetValues<PlacementEnd>().Where(r => r != PlacementEnd.Moved).Select(r => new SelectListItem(ShelterTexts.Of(r), $"{r}"))];

    protected override EndPlacement.Command Begin() => new() { EndsOn = Standing.Placement?.EndsOn };
}
