using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A second care coordinator releases what a client is given to read, or returns it.</summary>
public static class ReviewInspectionPack
{
    public sealed record Command
    {
        public Guid? Pack { get; init; }
        public bool? IsReleased { get; init; }

        /// <summary>Why it is returned.</summary>
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Pack).NotNull().WithMessage("Kies de inzage die u nakijkt.");
            RuleFor(c => c.IsReleased).NotNull().WithMessage("Kies of de inzage zo gegeven kan worden.");
            RuleFor(c => c.Reason).NotEmpty().When(c => c.IsReleased == false, ApplyConditionTo.CurrentValidator).WithMessage("Schrijf op wat er anders moet.").FitsIn(InspectionPack.ReasonMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(ReviewInspectionPack), target, actor, at, async (work, trajectory, moment) =>
            {
                var pack = await work.Db.Set<InspectionPack>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(p => p.Id == command.Pack, cancel);
                return trajectory.ReviewPack(pack, command.IsReleased!.Value ? null : command.Reason, moment);
            }, cancel);
    }
}
