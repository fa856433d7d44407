using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Records a contact in a trajectory; made to be done on a telephone, between two visits (R120, R132).</summary>
public static class RecordContact
{
    public sealed record Command
    {
        public ContactPartner? With { get; init; }
        public ContactManner? Manner { get; init; }
        public DateOnly? On { get; init; }
        public string? Note { get; init; }

        /// <summary>The day that was agreed for the next contact.</summary>
        public DateOnly? NextOn { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.With).NotNull().WithMessage("Kies met wie u contact had.").IsInEnum().WithMessage("Kies iemand uit de lijst.");
            RuleFor(c => c.Manner).NotNull().WithMessage("Kies hoe u contact had.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag u contact had.");
            RuleFor(c => c.Note).FitsIn(Contact.NoteMaxLength);
            RuleFor(c => c.NextOn).GreaterThan(c => c.On).When(c => c.NextOn is not null && c.On is not null).WithMessage("Het volgende contact ligt na dit contact.");
        }
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordContact), target, actor, at, (trajectory, moment) => trajectory.RecordContact(
                new ContactDetails(command.On!.Value, command.Manner!.Value, command.With!.Value, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note, command.NextOn), moment), cancel);
    }
}
