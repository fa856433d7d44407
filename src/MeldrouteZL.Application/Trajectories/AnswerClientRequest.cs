using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator writes down what the client is answered.</summary>
public static class AnswerClientRequest
{
    public sealed record Command
    {
        public Guid? Request { get; init; }
        public RequestDecision? Decision { get; init; }

        /// <summary>Of a refusal, whole or in part.</summary>
        public RequestRefusalGround? Ground { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Request).NotNull().WithMessage("Kies het verzoek.");
            RuleFor(c => c.Decision).NotNull().WithMessage("Kies wat u antwoordt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Ground).IsInEnum().WithMessage("Kies iets uit de lijst.")
                .NotNull().When(c => c.Decision is RequestDecision.Refused or RequestDecision.PartlyGranted, ApplyConditionTo.CurrentValidator).WithMessage("Kies waarop u weigert, ook als u voor een deel weigert.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op wat u de cliënt vertelt.").FitsIn(ClientRequest.ReasonMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(AnswerClientRequest), target, actor, at, async (work, trajectory, moment) =>
            {
                var request = await work.Db.Set<ClientRequest>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(r => r.Id == command.Request, cancel);
                var packs = await work.Db.Set<InspectionPack>().AsNoTracking().VisibleTo(actor, work.Db).Where(p => p.TrajectoryId == trajectory.Id).ToListAsync(cancel);
                return trajectory.AnswerRequest(request, new(command.Decision!.Value, command.Ground, command.Reason!), packs, moment);
            }, cancel);
    }
}
