using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class FollowAwareDeviceModel(FollowAwareDevice.Handler handler, FollowAwareDevice.Validator validator, FindShelter.Handler shelter, StepTools tools)
    : ShelterStepPage<FollowAwareDevice.Command>(ShelterStep.FollowDevice, handler, validator, shelter, tools)
{
    protected override FollowAwareDevice.Command Begin() => Standing.Device is { } issue
        ? new() { ActivatedOn = issue.ActivatedOn, PartnersToldOn = issue.PartnersToldOn, HelpStartedOn = issue.HelpStartedOn, EndsOn = issue.EndsOn }
        : new();
}
