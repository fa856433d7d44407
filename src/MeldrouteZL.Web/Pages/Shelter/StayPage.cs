using FluentValidation;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>A page that chooses a place for somebody.</summary>
public abstract class StayPage<TCommand>(
    ShelterStep step, IShelterStep<TCommand> useCase, IValidator<TCommand> validator, FindShelter.Handler shelter, ListPlaces.Handler places, StepTools tools)
    : ShelterStepPage<TCommand>(step, useCase, validator, shelter, tools)
    where TCommand : StayCommand, new()
{
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Municipalities = SignalChoices.MunicipalitiesOf(await Tools.Regions.GetAsync(Actor.RegionId, cancel));
        Places = [.. (await places.Handle(Today, Actor, cancel)).Places.Select(p => new SelectListItem(TextOf(p), p.Place.Id.ToString("D")))];
    }

    private static string TextOf(PlaceRow row) => $"{ShelterTexts.PlaceOf(row.Offer.Name, row.Place.Number)}{(row.IsTaken ? " (vandaag bezet)" : "")}";
}
