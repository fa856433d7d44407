using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>Records whether the victims are notified to CoMensha, and why (not); a complaint to the police is no condition (R161-R163).</summary>
public static class RecordComenshaDecision
{
    public sealed record Command
    {
        public bool? Notify { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Notify).NotNull().WithMessage("Kies of u bij CoMensha meldt.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom u wel of niet meldt.").FitsIn(ComenshaDecision.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RecordComenshaDecision), target, actor, at,
            cases => cases,
            (@case, moment) => @case.RecordComenshaDecision(command.Notify!.Value, command.Reason!, moment),
            cancel);
    }
}
