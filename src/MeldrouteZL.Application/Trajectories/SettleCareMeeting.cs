using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A care meeting was held, or did not go on (R123).</summary>
public static class SettleCareMeeting
{
    public sealed record Command
    {
        public Guid? Meeting { get; init; }
        public bool? IsHeld { get; init; }
        public string? Outcome { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).NotNull().WithMessage("Kies het zorgoverleg.");
            RuleFor(c => c.IsHeld).NotNull().WithMessage("Kies of het zorgoverleg doorging.");
            RuleFor(c => c.Outcome).NotEmpty().WithMessage("Schrijf op wat er is besproken, of waarom het niet doorging.").FitsIn(CareMeeting.OutcomeMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(SettleCareMeeting), target, actor, at, async (work, trajectory, moment) => trajectory.SettleCareMeeting(
                await work.Db.Set<CareMeeting>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(m => m.Id == command.Meeting, cancel), command.IsHeld!.Value, command.Outcome!, moment), cancel);
    }
}
