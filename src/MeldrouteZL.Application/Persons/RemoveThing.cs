using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persons;

/// <summary>Takes a thing away that was added by mistake; only what the own organisation wrote.</summary>
public static class RemoveThing
{
    public sealed record Command
    {
        public Guid? Thing { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(PeopleSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RemoveThing), target, actor, at,
            (_, people, moment, db) =>
            {
                var (removed, refusal) = people.RemoveThing(command.Thing ?? Guid.Empty, moment);
                if (removed is not null)
                {
                    db.Remove(removed);
                }

                return refusal;
            },
            cancel);
    }
}
