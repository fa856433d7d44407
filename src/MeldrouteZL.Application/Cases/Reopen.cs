using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>Takes a closed case up again, for a new signal or another reason.</summary>
public static class Reopen
{
    public sealed record Command
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom u de casus heropent.").FitsIn(Case.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Reopen), target, actor, at, cases => cases, (@case, moment) => @case.Reopen(command.Why!, moment), cancel);
    }
}
