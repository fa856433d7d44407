using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Shelter is no longer sought for somebody.</summary>
public static class WithdrawShelterRequest
{
    public sealed record Command
    {
        public string? Because { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Because).NotEmpty().WithMessage("Schrijf op waarom er geen opvang meer nodig is.").FitsIn(ShelterRequest.NoteMaxLength);
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(WithdrawShelterRequest), ShelterStep.Withdraw, target, actor, at,
            (_, standing, moment) => Task.FromResult(standing.RefusalOf(ShelterStep.Withdraw, actor) ?? standing.Request!.Withdraw(standing, command.Because!, moment)), cancel);
    }
}
