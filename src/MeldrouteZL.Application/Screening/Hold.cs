using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary ends the meeting; what is left can still be written down until the minutes are fixed.</summary>
public static class Hold
{
    public sealed record Command;

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(MeetingSteps.Handler steps) : IMeetingStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(Hold), target, actor, at, (meeting, moment) => meeting.Hold(moment), cancel);
    }
}
