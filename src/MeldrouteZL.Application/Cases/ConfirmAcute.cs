using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis or AVIM confirms after direct consultation that it is acute (R71).</summary>
public static class ConfirmAcute
{
    public sealed record Command
    {
        public const int PartnerMaxLength = 200;
        public const int AnswerMaxLength = 3500; // with who and when it stays under the limit of the consultation

        /// <summary>Who was consulted, by function and organisation.</summary>
        public string? Partner { get; init; }

        /// <summary>At what time, on the clock in the Netherlands.</summary>
        public TimeOnly? Time { get; init; }
        public string? Answer { get; init; }

        internal string Text => string.Create(CultureInfo.InvariantCulture, $"{Partner} ({Time:HH:mm}): {Answer}");
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Partner)
                .NotEmpty().WithMessage("Vul in met wie u hebt overlegd.")
                .FitsIn(Command.PartnerMaxLength);
            RuleFor(c => c.Time).NotNull().WithMessage("Vul in hoe laat u hebt overlegd.");
            RuleFor(c => c.Answer)
                .NotEmpty().WithMessage("Vul in wat het antwoord was.")
                .FitsIn(Command.AnswerMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ConfirmAcute), target, actor, at,
            cases => cases.Include(c => c.Consultations),
            (@case, moment) => @case.ConfirmAcute(command.Text, moment),
            cancel);
    }
}
