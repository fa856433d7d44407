using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What became of an agreement of a care meeting (R123).</summary>
public static class FollowUpAgreement
{
    public sealed record Command
    {
        public Guid? Agreement { get; init; }
        public bool? IsDone { get; init; }
        public string? FollowUp { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Agreement).NotNull().WithMessage("Kies de afspraak.");
            RuleFor(c => c.IsDone).NotNull().WithMessage("Kies of het is gedaan.");
            RuleFor(c => c.FollowUp).NotEmpty().WithMessage("Schrijf op wat ervan is gekomen.").FitsIn(CareAgreement.FollowUpMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(FollowUpAgreement), target, actor, at, async (work, trajectory, moment) => trajectory.FollowUpAgreement(
                await work.Db.Set<CareAgreement>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(a => a.Id == command.Agreement, cancel), command.IsDone!.Value, command.FollowUp!, moment), cancel);
    }
}
