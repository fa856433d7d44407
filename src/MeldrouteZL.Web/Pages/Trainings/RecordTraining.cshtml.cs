using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trainings;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trainings;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trainings;

/// <summary>A training that was given is recorded.</summary>
[ForRoles(Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.ChainDirector)]
public sealed class RecordTrainingModel(RecordTraining.Handler handler, RecordTraining.Validator validator, StepTools tools) : TrainingFormPage<RecordTraining.Command>(validator, tools)
{
    private ILookup<TrainingOptionKind, SelectListItem> options = Enumerable.Empty<TrainingOption>().ToLookup(o => o.Kind, _ => new SelectListItem());

    /// <summary>A municipality records its own.</summary>
    public bool AsksMunicipality => Actor.Kind != OrganisationKind.Municipality;

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Of(TrainingOptionKind kind) => [.. options[kind]];

    protected override string JustDone => ListTrainingsModel.Recorded;

    protected override RecordTraining.Command Begin() => new() { Date = DutchTime.DateOf(Now) };

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var today = DutchTime.DateOf(Now);
        Municipalities = SignalChoices.MunicipalitiesOf(await Tools.Regions.GetAsync(Actor.RegionId, cancel));
        options = (await handler.OptionsAsync(Actor, cancel)).Where(o => o.IsValidOn(Input.Date ?? today) || o.IsValidOn(today))
            .ToLookup(o => o.Kind, o => new SelectListItem(o.Name, o.Code.ToString(CultureInfo.InvariantCulture)));
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
