using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary fixes the minutes: after that nothing of the meeting changes.</summary>
public static class FixMinutes
{
    public sealed record Command
    {
        /// <summary>What was said about the meeting itself; what was said about a case stands with that case.</summary>
        public string? Minutes { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Minutes)
            .NotEmpty().WithMessage("Vul het verslag in.")
            .FitsIn(ScreeningMeeting.MinutesMaxLength);
    }

    public sealed class Handler(MeetingSteps.Handler steps) : IMeetingStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(FixMinutes), target, actor, at, (meeting, moment) => meeting.FixMinutes(command.Minutes!, moment), cancel);
    }
}
