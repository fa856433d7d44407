using FluentValidation;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The attention officer tells the colleague who gave a signal what becomes of it; the colleague reads it at the signal (R27).</summary>
public static class TellColleague
{
    public sealed record Command
    {
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Vul in wat u uw collega vertelt.").FitsIn(Feedback.TextMaxLength);
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(TellColleague), target, actor, at,
            (signal, moment, work) =>
            {
                var refusal = signal.TellColleague(command.Text!, moment);
                if (refusal is null)
                {
                    work.Db.Add(OutgoingMail.Message(signal.RegionId, signal.AuthorId, at));
                }

                return Task.FromResult<(Refusal?, Func<string?>)>((refusal, () => signal.Number));
            },
            cancel);
    }
}
