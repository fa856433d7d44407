using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Somebody takes part in a care meeting: on what ground, and what they may know (R123).</summary>
public static class AddCareParticipant
{
    public sealed record Command
    {
        public Guid? Meeting { get; init; }
        public string? Name { get; init; }
        public string? Organisation { get; init; }
        public string? Ground { get; init; }
        public string? MayKnow { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).NotNull().WithMessage("Kies het zorgoverleg.");
            RuleFor(c => c.Name).NotEmpty().WithMessage("Vul in wie meedoet.").FitsIn(CareParticipant.NameMaxLength);
            RuleFor(c => c.Organisation).NotEmpty().WithMessage("Vul in van welke organisatie, of in welke rol.").FitsIn(CareParticipant.NameMaxLength);
            RuleFor(c => c.Ground).NotEmpty().WithMessage("Schrijf op waarom deze persoon mee mag doen.").FitsIn(CareParticipant.GroundMaxLength);
            RuleFor(c => c.MayKnow).NotEmpty().WithMessage("Schrijf op wat deze persoon mag weten.").FitsIn(CareParticipant.MayKnowMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(AddCareParticipant), target, actor, at, async (work, trajectory, moment) =>
            {
                var meeting = await work.Db.Set<CareMeeting>().AsNoTracking().VisibleTo(actor, work.Db).SingleOrDefaultAsync(m => m.Id == command.Meeting, cancel);
                var (participant, refusal) = trajectory.AddParticipant(meeting, new(command.Name!, command.Organisation!, command.Ground!, command.MayKnow!), moment);
                if (participant is not null)
                {
                    work.Db.Add(participant);
                }

                return refusal;
            }, cancel);
    }
}
