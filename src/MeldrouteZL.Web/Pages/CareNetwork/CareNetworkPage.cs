using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>A form of the register of care coordination: it stands on no record, so that there is nothing to load before it is sent.</summary>
public abstract class CareNetworkPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    /// <summary>What the register says is done.</summary>
    protected abstract string JustDone { get; }

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    // The year in which it shows is what came of it.
    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListBottlenecksModel.Address}?jaar={outcome.Number}&gedaan={JustDone}";
}
