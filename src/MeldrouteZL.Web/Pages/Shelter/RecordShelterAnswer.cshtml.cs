using System.Globalization;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Shelter;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Shelter;

public sealed class RecordShelterAnswerModel(
    RecordShelterAnswer.Handler handler, RecordShelterAnswer.Validator validator, FindShelter.Handler shelter, ListPlaces.Handler places, StepTools tools)
    : ShelterStepPage<RecordShelterAnswer.Command>(ShelterStep.Answer, handler, validator, shelter, tools)
{
    public IReadOnlyList<SelectListItem> Offers { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Offers = [.. (await places.Handle(Today, Actor, cancel)).Offers.Select(o => new SelectListItem(o.Name, o.Code.ToString(CultureInfo.InvariantCulture)))];
}
