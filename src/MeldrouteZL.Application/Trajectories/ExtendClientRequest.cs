using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The answer to a client takes the longer term, once; the client is told why (AVG art. 12(3)).</summary>
public static class ExtendClientRequest
{
    public sealed record Command
    {
        public Guid? Request { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Request).NotNull().WithMessage("Kies het verzoek.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom het langer duurt.").FitsIn(ClientRequest.ReasonMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(ExtendClientRequest), target, actor, at, async (work, trajectory, moment) =>
            {
                var request = await work.Db.Set<ClientRequest>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(r => r.Id == command.Request, cancel);
                return trajectory.ExtendRequest(request, command.Reason!, moment);
            }, cancel);
    }
}
