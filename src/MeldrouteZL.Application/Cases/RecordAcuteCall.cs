using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Who is on the telephone about an acute case records the call while it goes on (R71).</summary>
public static class RecordAcuteCall
{
    public sealed record Command
    {
        public CallPartner? Partner { get; init; }

        /// <summary>Function and organisation, where the list does not say it.</summary>
        public string? Who { get; init; }

        /// <summary>At what time, on the clock in the Netherlands.</summary>
        public TimeOnly? Time { get; init; }
        public bool? Answered { get; init; }
        public string? Said { get; init; }

        // A call is recorded within a day: a time that is yet to come today was yesterday's. A form opened in this very minute
        // may hold the next one.
        internal DateTimeOffset At(DateTimeOffset now)
        {
            var today = DutchTime.At(DutchTime.DateOf(now), Time!.Value);
            return today <= now ? today : today <= now.AddMinutes(1) ? now : DutchTime.At(DutchTime.DateOf(now).AddDays(-1), Time!.Value);
        }

        internal AcuteCallDetails Details(DateTimeOffset now) =>
            new(Partner!.Value, string.IsNullOrWhiteSpace(Who) ? null : Who.Trim(), At(now), Answered!.Value, string.IsNullOrWhiteSpace(Said) ? null : Said.Trim());
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Partner).NotNull().WithMessage("Kies met wie u belt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Who)
                .NotEmpty().When(c => c.Partner == CallPartner.Other, ApplyConditionTo.CurrentValidator).WithMessage("Vul in wie dit is: functie en organisatie.")
                .FitsIn(AcuteCall.WhoMaxLength);
            RuleFor(c => c.Time).NotNull().WithMessage("Vul in hoe laat u belde.");
            RuleFor(c => c.Answered).NotNull().WithMessage("Kies of er werd opgenomen.");
            RuleFor(c => c.Said)
                .NotEmpty().When(c => c.Answered == true, ApplyConditionTo.CurrentValidator).WithMessage("Vul in wat er is gezegd.")
                .FitsIn(AcuteCall.SaidMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RecordAcuteCall), target, actor, at,
            cases => cases.Include(c => c.Consultations),
            (@case, moment) => @case.RecordAcuteCall(command.Details(moment.At), moment),
            cancel);
    }
}
