using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator plans a care meeting about one victim (R123, R129).</summary>
public static class PlanCareMeeting
{
    public sealed record Command
    {
        public DateOnly? On { get; init; }
        public TimeOnly? At { get; init; }
        public CareMeetingPlace? Place { get; init; }
        public string? Agenda { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag het zorgoverleg is.");
            RuleFor(c => c.Place).NotNull().WithMessage("Kies wat voor plek het is.").IsInEnum().WithMessage("Kies een plek uit de lijst.");
            RuleFor(c => c.Agenda).NotEmpty().WithMessage("Schrijf op wat u wilt bespreken.").FitsIn(CareMeeting.AgendaMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.AddAsync(
            nameof(PlanCareMeeting), target, actor, at, (trajectory, moment) => trajectory.PlanCareMeeting(new(command.On!.Value, command.At, command.Place!.Value, command.Agenda!), moment), cancel);
    }
}
