using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Pages.Trainings;

/// <summary>A form of the training register: it stands on no record, so that there is nothing to load before it is sent.</summary>
public abstract class TrainingFormPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    // The year it was given in is what came of it.
    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListTrainingsModel.Address}?jaar={outcome.Number}&gedaan={JustDone}";

    /// <summary>What the list says is done.</summary>
    protected abstract string JustDone { get; }
}
