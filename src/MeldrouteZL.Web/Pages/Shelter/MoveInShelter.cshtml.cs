using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class MoveInShelterModel(MoveInShelter.Handler handler, MoveInShelter.Validator validator, FindShelter.Handler shelter, ListPlaces.Handler places, StepTools tools)
    : StayPage<MoveInShelter.Command>(ShelterStep.Move, handler, validator, shelter, places, tools)
{
    protected override MoveInShelter.Command Begin() => new() { StartsOn = Today, CostBearing = Standing.Placement?.CostBearing };
}
