using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator keeps how the victim says it is going (R120).</summary>
public static class MeasureWellbeing
{
    public sealed record Command
    {
        public DateOnly? On { get; init; }
        public short? Safety { get; init; }
        public short? Rest { get; init; }
        public short? Health { get; init; }
        public short? People { get; init; }
        public short? Control { get; init; }
        public string? Note { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const string Choose = "Kies een antwoord uit de lijst.";

        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.On).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in op welke dag u het vroeg.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen.");
            RuleFor(c => c.Safety).InclusiveBetween(WellbeingMeasure.Lowest, WellbeingMeasure.Highest).WithMessage(Choose);
            RuleFor(c => c.Rest).InclusiveBetween(WellbeingMeasure.Lowest, WellbeingMeasure.Highest).WithMessage(Choose);
            RuleFor(c => c.Health).InclusiveBetween(WellbeingMeasure.Lowest, WellbeingMeasure.Highest).WithMessage(Choose);
            RuleFor(c => c.People).InclusiveBetween(WellbeingMeasure.Lowest, WellbeingMeasure.Highest).WithMessage(Choose);
            RuleFor(c => c.Control).InclusiveBetween(WellbeingMeasure.Lowest, WellbeingMeasure.Highest).WithMessage(Choose);
            RuleFor(c => c.Note).FitsIn(WellbeingMeasure.NoteMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.AddAsync(
            nameof(MeasureWellbeing), target, actor, at, (trajectory, moment) => trajectory.MeasureWellbeing(AnswersOf(command), moment), cancel);

        private static WellbeingAnswers AnswersOf(Command command) => new()
        {
            On = command.On!.Value,
            Safety = command.Safety,
            Rest = command.Rest,
            Health = command.Health,
            People = command.People,
            Control = command.Control,
            Note = command.Note,
        };
    }
}
