using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary opens the agenda of the coming meeting and asks the members for items (R84).</summary>
public static class OpenAgenda
{
    public sealed record Command;

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(MeetingSteps.Handler steps) : IMeetingStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(OpenAgenda), target, actor, at, (meeting, moment) => meeting.OpenAgenda(moment), cancel);
    }
}
