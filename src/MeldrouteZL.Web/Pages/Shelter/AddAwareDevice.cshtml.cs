using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>The alarm devices of the region, and one more. Who has one is not said here.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AddAwareDeviceModel(AddAwareDevice.Handler handler, AddAwareDevice.Validator validator, StepTools tools) : ShelterListPage<AddAwareDevice.Command>(validator, tools)
{
    public const string Address = "/opvang/aware";

    public IReadOnlyList<AwareDevice> Devices { get; private set; } = [];

    protected override string ListAddress => Address;

    protected override async Task PrepareAsync(CancellationToken cancel) => Devices = await handler.DevicesAsync(Actor, cancel);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
