using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>
/// The second of two persons destroys a shielded case. The database removes the content in the same transaction; the
/// number, the steps without their reasons and the counts stay.
/// </summary>
public static class Destroy
{
    public sealed record Command
    {
        /// <summary>Whether the person said in so many words that it cannot be undone.</summary>
        public bool IsCertain { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.IsCertain).Equal(true).WithMessage("Kruis aan dat u het zeker weet.");
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Destroy), target, actor, at, cases => cases, (@case, moment) => @case.Destroy(moment), cancel);
    }
}
