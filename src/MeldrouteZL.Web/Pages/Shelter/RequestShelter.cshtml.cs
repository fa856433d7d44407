using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Pages.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>What somebody needs of a place. Whether they may stay in the country is not asked (R135).</summary>
public sealed class RequestShelterModel(RequestShelter.Handler handler, RequestShelter.Validator validator, FindShelter.Handler shelter, StepTools tools)
    : ShelterStepPage<RequestShelter.Command>(ShelterStep.Ask, handler, validator, shelter, tools)
{
    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    protected override RequestShelter.Command Begin() => new() { For = ShelterFor.Victim, Persons = 1 };

    protected override async Task PrepareAsync(CancellationToken cancel) => Municipalities = SignalChoices.MunicipalitiesOf(await Tools.Regions.GetAsync(Actor.RegionId, cancel));
}
