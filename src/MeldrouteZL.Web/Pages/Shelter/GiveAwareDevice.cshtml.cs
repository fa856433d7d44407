using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class GiveAwareDeviceModel(GiveAwareDevice.Handler handler, GiveAwareDevice.Validator validator, FindShelter.Handler shelter, AddAwareDevice.Handler devices, StepTools tools)
    : ShelterStepPage<GiveAwareDevice.Command>(ShelterStep.GiveDevice, handler, validator, shelter, tools)
{
    public IReadOnlyList<SelectListItem> Devices { get; private set; } = [];

    protected override GiveAwareDevice.Command Begin() => new() { StartsOn = Today };

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Devices = [.. (await devices.DevicesAsync(Actor, cancel)).Select(d => new SelectListItem(d.Number, d.Id.ToString("D")))];
}
