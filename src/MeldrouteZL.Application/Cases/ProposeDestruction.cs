using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>The first of two persons releases a shielded case for destruction.</summary>
public static class ProposeDestruction
{
    public sealed record Command
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom de casus weg kan.").FitsIn(Case.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ProposeDestruction), target, actor, at, cases => cases, (@case, moment) => @case.ProposeDestruction(command.Why!, moment), cancel);
    }
}
