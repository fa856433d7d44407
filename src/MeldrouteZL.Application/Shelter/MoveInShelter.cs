using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Somebody who is placed goes to another place; the one before ends that day, with the reason (R131).</summary>
public static class MoveInShelter
{
    public sealed record Command : StayCommand
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : StayValidator<Command>
    {
        public Validator(TimeProvider clock)
            : base(clock) => RuleFor(c => c.Why).NotEmpty().WithMessage("Schrijf op waarom de persoon verhuist.").FitsIn(ShelterPlacement.NoteMaxLength);
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(MoveInShelter), ShelterStep.Move, target, actor, at, async (db, standing, moment) =>
            {
                if (standing.RefusalOf(ShelterStep.Move, actor) is { } closed)
                {
                    return closed;
                }

                if (await db.LockPlaceAsync(command.Place, actor, cancel) is not var (place, offer))
                {
                    return Refusal.UnknownPlace;
                }

                var placement = standing.Placement!;
                var request = await db.Set<ShelterRequest>().SingleAsync(r => r.Id == placement.RequestId, cancel);
                var (next, refusal) = placement.Move(standing, request, command.Stay, command.Why!, place, offer, moment);
                if (next is not null)
                {
                    await db.SaveChangesAsync(cancel); // the place before is left before the next is entered
                    db.Add(next);
                }

                return refusal;
            }, cancel);
    }
}
