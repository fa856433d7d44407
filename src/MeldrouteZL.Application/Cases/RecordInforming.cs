using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis accounts for informing a person whose data it recorded: done, extended, or not and why (Wmo 2015, article 5.3.1).</summary>
public static class RecordInforming
{
    public sealed record Command
    {
        public Guid? VictimId { get; init; }
        public InformingStep? Step { get; init; }
        public InformedHow? How { get; init; }

        /// <summary>The day on which the person was informed.</summary>
        public DateOnly? On { get; init; }

        /// <summary>Who informed the person, by function and organisation.</summary>
        public string? By { get; init; }

        /// <summary>Why the term is extended, or why the person is not informed.</summary>
        public string? Reason { get; init; }

        // What belongs to another answer than the one chosen is not kept.
        internal InformingDetails Details => Step == InformingStep.Informed
            ? new(InformingStep.Informed, How, On, By, null)
            : new(Step!.Value, null, null, null, Reason);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.VictimId).NotNull().WithMessage("Kies om welk slachtoffer het gaat.");
            RuleFor(c => c.Step).NotNull().WithMessage("Kies wat u vastlegt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            When(c => c.Step == InformingStep.Informed, () =>
            {
                RuleFor(c => c.How).NotNull().WithMessage("Kies hoe de persoon is ingelicht.");
                RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag de persoon is ingelicht.")
                    .Must(day => day is null || day <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Vul een datum in die niet in de toekomst ligt.");
                RuleFor(c => c.By).NotEmpty().WithMessage("Vul in wie de persoon heeft ingelicht.");
            });
            When(c => c.Step is InformingStep.Extended or InformingStep.NotInformed, () =>
                RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom."));
            RuleFor(c => c.How).IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.By).FitsIn(Informing.ByMaxLength);
            RuleFor(c => c.Reason).FitsIn(Informing.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RecordInforming), target, actor, at,
            cases => cases.Include(c => c.Victims),
            (@case, moment) => @case.RecordInforming(command.VictimId!.Value, command.Details, moment),
            cancel);
    }
}
