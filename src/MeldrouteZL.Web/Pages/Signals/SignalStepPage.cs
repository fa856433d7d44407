using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>A page with a form about one signal.</summary>
public abstract class SignalFormPage<TCommand>(ISignalStep<TCommand> useCase, IValidator<TCommand> validator, StepTools tools)
    : StepPage<TCommand>(validator, tools), ISignalStepPage
    where TCommand : class, new()
{
    public Signal Signal { get; private set; } = null!;

    /// <summary>Who told it; only for who may know.</summary>
    public ReporterIdentity? Reporter { get; private set; }

    public abstract string Title { get; }

    /// <summary>Why the form is closed to this person; null when it is open.</summary>
    protected abstract Refusal? ClosedFor(Signal signal);

    protected override RecordKind? About => RecordKind.Signal;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await Tools.Signals.FindAsync(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Signal, Reporter, Version) = (found.Signal, found.Reporter, found.Version);
        ViewData["Title"] = $"{Title}, {found.Signal.Number}";
        return (true, ClosedFor(found.Signal));
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);
}

/// <summary>The page of one step of a signal.</summary>
public abstract class SignalStepPage<TCommand>(SignalStep step, ISignalStep<TCommand> useCase, IValidator<TCommand> validator, StepTools tools)
    : SignalFormPage<TCommand>(useCase, validator, tools)
    where TCommand : class, new()
{
    public sealed override string Title => RouteTexts.Of(step);

    protected sealed override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, step, Actor);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={StepAddress.Of(step)}";
}

/// <summary>What the shared head of a form about a signal shows.</summary>
public interface ISignalStepPage
{
    Signal Signal { get; }

    string Title { get; }

    string? RefusalText { get; }
}
