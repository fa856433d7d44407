using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class FinishInterventionModel(FinishIntervention.Handler handler, FinishIntervention.Validator validator, ListInterventions.Handler interventions, StepTools tools)
    : CaseStepPage<FinishIntervention.Command>(CaseStep.FinishIntervention, handler, validator, tools)
{
    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Ja, uitgevoerd of ontvangen", "true"), new("Nee, het gaat niet door", "false")];

    /// <summary>The intervention that the register led to.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    /// <summary>What is planned and is the reader's to finish.</summary>
    public IReadOnlyList<SelectListItem> Planned { get; private set; } = [];

    /// <summary>Whether one of them is an inspection, about which more is asked.</summary>
    public bool AsksInspection { get; private set; }

    protected override FinishIntervention.Command Begin() => new() { Intervention = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var open = (await interventions.Handle(Case.Number, Actor, cancel))?.Rows.Select(r => r.Intervention)
            .Where(i => i.IsOf(Actor.OrganisationId) && (i.State == InterventionState.Planned || i.Id == Input.Intervention)).ToList() ?? [];
        AsksInspection = open.Exists(i => i.Type == InterventionType.Inspection);
        Planned = open.ConvertAll(i => new SelectListItem($"{HouseTexts.Of(i.Kind, i.Type)}, vastgelegd op {DutchDate.Date(i.RecordedAt)}", i.Id.ToString()));
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/interventies?gedaan={StepAddress.Of(Step)}";
}
