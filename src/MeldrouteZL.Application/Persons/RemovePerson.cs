using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persons;

/// <summary>Takes a person away who was added by mistake; only what the own organisation wrote.</summary>
public static class RemovePerson
{
    public sealed record Command
    {
        /// <summary>The ordinal of the person.</summary>
        public short? Person { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(PeopleSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RemovePerson), target, actor, at,
            (_, people, moment, db) =>
            {
                var (removed, refusal) = people.Remove(command.Person ?? 0, moment);
                db.RemoveRange(removed);
                return refusal;
            },
            cancel);
    }
}
