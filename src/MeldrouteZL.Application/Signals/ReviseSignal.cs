using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The author completes or corrects a draft.</summary>
public static class ReviseSignal
{
    public sealed record Command : SignalForm
    {
        /// <summary>The form as the draft stands now.</summary>
        public static Command Of(Signal signal, ReporterIdentity? reporter) => new()
        {
            What = signal.What,
            Where = signal.Where,
            MunicipalityId = signal.MunicipalityId,
            ObservedOn = signal.ObservedOn,
            ObservedText = signal.ObservedText,
            Acute = signal.Acute,
            Form = signal.Form,
            Sector = signal.Sector,
            Department = signal.Department,
            Persons = signal.Persons,
            ReporterName = reporter?.Name,
            ReporterPhone = reporter?.Phone,
            ReporterEmail = reporter?.Email,
            ReporterRelation = reporter?.Relation,
        };
    }

    public sealed class Validator(TimeProvider clock) : SignalFormValidator<Command>(clock);

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ReviseSignal), target, actor, at,
            (signal, moment) => command.RefusalIn(moment.Region) ?? signal.Revise(command.Content, command.Reporter, moment),
            cancel);
    }
}
