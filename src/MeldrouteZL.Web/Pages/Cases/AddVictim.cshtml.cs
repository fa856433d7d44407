using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AddVictimModel(AddVictim.Handler handler, AddVictim.Validator validator, KnownVictims.Handler known, StepTools tools)
    : CaseStepPage<AddVictim.Command>(CaseStep.AddVictim, handler, validator, tools)
{
    /// <summary>Who stands in the signals of the case as victim.</summary>
    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Known =
        [.. (await known.Handle(Case.Number, Actor, Now, cancel)).Select(k => new SelectListItem($"{k.Name ?? $"Persoon {k.Ordinal}"}, uit {k.Signal}", k.Key))];
}
