using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Records how far a procedure of the checklist is (R122, R128).</summary>
public static class RecordProcedure
{
    public sealed record Command
    {
        public Procedure? Procedure { get; init; }
        public ProcedureState? State { get; init; }
        public DateOnly? DueOn { get; init; }
        public DateOnly? DoneOn { get; init; }

        /// <summary>Why it is not applicable, or who does what.</summary>
        public string? Note { get; init; }

        /// <summary>Of the information given to the client.</summary>
        public string? Language { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Procedure).NotNull().WithMessage("Kies om welke procedure het gaat.").IsInEnum().WithMessage("Kies een procedure uit de lijst.");
            RuleFor(c => c.State).NotNull().WithMessage("Kies hoe ver de procedure is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.DueOn).NotNull().When(c => c.State == ProcedureState.ToDo).WithMessage("Vul in wanneer het klaar moet zijn.");
            RuleFor(c => c.DoneOn).NotNull().When(c => c.State == ProcedureState.Done).WithMessage("Vul in op welke dag het klaar was.");
            RuleFor(c => c.Note).NotEmpty().When(c => c.State == ProcedureState.NotApplicable).WithMessage("Schrijf op waarom dit niet van toepassing is.").FitsIn(ProcedureEntry.NoteMaxLength);
            RuleFor(c => c.Language).NotEmpty().When(c => c is { Procedure: Domain.Trajectories.Procedure.Information, State: ProcedureState.Done }).WithMessage("Vul in in welke taal de cliënt de informatie kreeg.")
                .FitsIn(ProcedureEntry.LanguageMaxLength);
        }
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordProcedure), target, actor, at, (trajectory, moment) => trajectory.RecordProcedure(DetailsOf(command), moment), cancel);

        // What the state does not have is not kept, whatever stood in the form.
        private static ProcedureDetails DetailsOf(Command command) => new(
            command.Procedure!.Value, command.State!.Value,
            command.State is ProcedureState.ToDo or ProcedureState.Started ? command.DueOn : null,
            command.State == ProcedureState.Done ? command.DoneOn : null,
            Text(command.Note), command.Procedure == Domain.Trajectories.Procedure.Information ? Text(command.Language) : null);

        private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
    }
}
