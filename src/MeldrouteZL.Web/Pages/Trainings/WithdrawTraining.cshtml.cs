using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trainings;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trainings;

/// <summary>A training that was recorded wrongly is taken out of the counts.</summary>
[ForRoles(Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.ChainDirector)]
public sealed class WithdrawTrainingModel(WithdrawTraining.Handler handler, WithdrawTraining.Validator validator, ListTrainings.Handler trainings, StepTools tools)
    : TrainingFormPage<WithdrawTraining.Command>(validator, tools)
{
    /// <summary>The year that the list was left with.</summary>
    [BindProperty(Name = "jaar", SupportsGet = true)]
    public string? Year { get; set; }

    public int ShownYear => ListTrainingsModel.YearOf(Year, Now);

    /// <summary>The training that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Own { get; private set; } = [];

    protected override string JustDone => ListTrainingsModel.Withdrawn;

    protected override WithdrawTraining.Command Begin() => new() { Training = Guid.TryParse(Chosen, out var id) ? id : null };

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Own = [.. (await trainings.Handle(ShownYear, Actor, cancel)).Rows.Where(r => r.IsOwn)
            .Select(r => new SelectListItem($"{DutchDate.Date(r.Date)}: {r.Subject}, {r.Provider}, {r.Participants.ToString(CultureInfo.InvariantCulture)}", r.Id.ToString("D")))];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
