using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class PlaceInShelterModel(PlaceInShelter.Handler handler, PlaceInShelter.Validator validator, FindShelter.Handler shelter, ListPlaces.Handler places, StepTools tools)
    : StayPage<PlaceInShelter.Command>(ShelterStep.Place, handler, validator, shelter, places, tools)
{
    protected override PlaceInShelter.Command Begin() => new() { StartsOn = Today, CostBearing = Standing.Request?.ResponsibleMunicipality };
}
