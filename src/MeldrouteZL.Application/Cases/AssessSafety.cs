using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis judges how safe it is now and what follows (R80); an earlier judgement stays.</summary>
public static class AssessSafety
{
    public sealed record Command
    {
        public SafetyFinding? Finding { get; init; }
        public AssessmentDecision? Decision { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Finding).NotNull().WithMessage("Kies hoe veilig het nu is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Decision).NotNull().WithMessage("Kies wat u besluit.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom.").FitsIn(SafetyAssessment.WhyMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AssessSafety), target, actor, at,
            cases => cases,
            (@case, moment) => @case.AssessSafety(command.Finding!.Value, command.Decision!.Value, command.Why!, moment),
            cancel);
    }
}
