using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary fixes the agenda: from here on the table discusses and takes no more items.</summary>
public static class FixAgenda
{
    public sealed record Command;

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(MeetingSteps.Handler steps) : IMeetingStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(FixAgenda), target, actor, at, (meeting, moment) => meeting.FixAgenda(moment), cancel);
    }
}
