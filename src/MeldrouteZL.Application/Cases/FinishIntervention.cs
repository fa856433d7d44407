using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Says that an intervention was carried out with what came of it, or why it was not (R112, R113).</summary>
public static class FinishIntervention
{
    public sealed record Command
    {
        public Guid? Intervention { get; init; }
        public bool? IsCarriedOut { get; init; }
        public DateOnly? CarriedOutOn { get; init; }
        public string? Result { get; init; }

        /// <summary>Only of an inspection, as the two after it.</summary>
        public Knowledge? MinorsSeen { get; init; }
        public Knowledge? CoercionSeen { get; init; }
        public Knowledge? HelperPresent { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Intervention).NotNull().WithMessage("Kies om welke interventie het gaat.");
            RuleFor(c => c.IsCarriedOut).NotNull().WithMessage("Kies of het is uitgevoerd.");
            RuleFor(c => c.CarriedOutOn).NotNull().When(c => c.IsCarriedOut == true).WithMessage("Vul in op welke dag het is uitgevoerd.");
            RuleFor(c => c.Result).NotEmpty().WithMessage("Vul in wat het opleverde, of waarom het niet doorging.").FitsIn(Domain.Cases.Intervention.ResultMaxLength);
            RuleFor(c => c.MinorsSeen).IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
            RuleFor(c => c.CoercionSeen).IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
            RuleFor(c => c.HelperPresent).IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(FinishIntervention), target, actor, at,
            cases => cases,
            async (@case, moment, work) => @case.FinishIntervention(
                await work.Db.Interventions.VisibleTo(actor, work.Db).SingleOrDefaultAsync(i => i.Id == command.Intervention && i.CaseId == @case.Id, cancel),
                new InterventionOutcome(command.IsCarriedOut!.Value ? command.CarriedOutOn : null, command.Result!)
                {
                    MinorsSeen = command.MinorsSeen ?? Knowledge.Unknown,
                    CoercionSeen = command.CoercionSeen ?? Knowledge.Unknown,
                    HelperPresent = command.HelperPresent ?? Knowledge.Unknown,
                },
                moment),
            cancel);
    }
}
