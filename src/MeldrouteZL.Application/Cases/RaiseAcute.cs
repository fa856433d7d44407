using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>Whoever knows of the case says that it cannot wait for the weekly table (R70, A6).</summary>
public static class RaiseAcute
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Vul in waarom dit niet kan wachten.")
            .FitsIn(AcuteConsultation.TextMaxLength);
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RaiseAcute), target, actor, at, cases => cases, (@case, moment) => @case.RaiseAcute(command.Reason!, moment), cancel);
    }
}
