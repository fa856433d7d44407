using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>The day of leaving changes; or somebody has left, with the reason.</summary>
public static class EndPlacement
{
    public sealed record Command
    {
        public DateOnly? EndsOn { get; init; }

        /// <summary>Null where only the planned day changes.</summary>
        public PlacementEnd? Reason { get; init; }
        public string? Note { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.EndsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul de dag van vertrek in.")
                .Must(d => StayValidator<PlaceInShelter.Command>.IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.");
            RuleFor(c => c.Reason).IsInEnum().WithMessage("Kies een reden uit de lijst.")
                .NotEqual(PlacementEnd.Moved).WithMessage("Gaat de persoon naar een andere plek? Kies dan ‘Verplaatsen’.");
            RuleFor(c => c.Note).FitsIn(ShelterPlacement.NoteMaxLength);
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(EndPlacement), ShelterStep.End, target, actor, at,
            (_, standing, moment) => Task.FromResult(standing.RefusalOf(ShelterStep.End, actor)
                ?? standing.Placement!.ChangeEnd(standing, command.EndsOn!.Value, command.Reason, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note, moment)), cancel);
    }
}
