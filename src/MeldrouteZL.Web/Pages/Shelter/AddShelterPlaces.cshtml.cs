using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>The places of the region, by number, and more of them.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AddShelterPlacesModel(AddShelterPlaces.Handler handler, AddShelterPlaces.Validator validator, ListPlaces.Handler places, StepTools tools)
    : ShelterListPage<AddShelterPlaces.Command>(validator, tools)
{
    public const string Address = "/opvang/plekken";

    public PlaceList List { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offers => [.. List.Offers.Select(o => new SelectListItem(o.Name, o.Code.ToString(CultureInfo.InvariantCulture)))];

    protected override string ListAddress => Address;

    public bool IsOwn(PlaceRow row) => row.Place.OrganisationId == Actor.OrganisationId && row.Place.AvailableUntil is null;

    protected override AddShelterPlaces.Command Begin() => new() { From = Today, Count = 1 };

    protected override async Task PrepareAsync(CancellationToken cancel) => List = await places.Handle(Today, Actor, cancel);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
