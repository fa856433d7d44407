using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis or AVIM finds that it can wait after all: the case goes on where it was (A6).</summary>
public static class LowerAcute
{
    public sealed record Command
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Why)
            .NotEmpty().WithMessage("Vul in waarom het niet acuut is.")
            .FitsIn(AcuteConsultation.TextMaxLength);
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(LowerAcute), target, actor, at, cases => cases.Include(c => c.Consultations), (@case, moment) => @case.LowerAcute(command.Why!, moment), cancel);
    }
}
