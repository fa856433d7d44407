using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class WriteShelterLocationModel(WriteShelterLocation.Handler handler, WriteShelterLocation.Validator validator, FindShelter.Handler shelter, StepTools tools)
    : ShelterStepPage<WriteShelterLocation.Command>(ShelterStep.WriteLocation, handler, validator, shelter, tools);
