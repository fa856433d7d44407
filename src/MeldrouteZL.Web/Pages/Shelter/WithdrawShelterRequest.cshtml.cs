using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class WithdrawShelterRequestModel(WithdrawShelterRequest.Handler handler, WithdrawShelterRequest.Validator validator, FindShelter.Handler shelter, StepTools tools)
    : ShelterStepPage<WithdrawShelterRequest.Command>(ShelterStep.Withdraw, handler, validator, shelter, tools);
