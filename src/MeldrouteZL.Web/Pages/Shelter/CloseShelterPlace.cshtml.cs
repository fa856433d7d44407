using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>A place is no longer there.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class CloseShelterPlaceModel(CloseShelterPlace.Handler handler, CloseShelterPlace.Validator validator, ListPlaces.Handler places, StepTools tools)
    : ShelterListPage<CloseShelterPlace.Command>(validator, tools)
{
    /// <summary>The place that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Own { get; private set; } = [];

    protected override string ListAddress => AddShelterPlacesModel.Address;

    protected override CloseShelterPlace.Command Begin() => new() { Place = Guid.TryParse(Chosen, out var id) ? id : null, From = Today };

    protected override async Task PrepareAsync(CancellationToken cancel) => Own = [.. (await places.Handle(Today, Actor, cancel)).Places
        .Where(p => p.Place.OrganisationId == Actor.OrganisationId).Select(p => new SelectListItem(ShelterTexts.PlaceOf(p.Offer.Name, p.Place.Number), p.Place.Id.ToString("D")))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
