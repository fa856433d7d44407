using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>What is typed to place somebody, and to move them.</summary>
public abstract record StayCommand
{
    public Guid? Place { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int? CostBearing { get; init; }
    public string? Address { get; init; }
    public string? Contact { get; init; }

    internal Stay Stay => new(
        StartsOn!.Value, EndsOn!.Value, CostBearing, string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(), string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim());
}

/// <summary>What holds for every stay.</summary>
public abstract class StayValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : StayCommand
{
    // Further away is a typing mistake.
    private const int MostYears = 3;

    protected StayValidator(TimeProvider clock)
    {
        RuleFor(c => c.Place).NotNull().WithMessage("Kies een plek.");
        RuleFor(c => c.StartsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul de eerste dag in.").Must(d => IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.");
        RuleFor(c => c.EndsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul de dag van vertrek in. Weet u die niet? Kies een dag waarop u opnieuw kijkt.")
            .Must(d => IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.")
            .Must((c, d) => c.StartsOn is null || d > c.StartsOn).WithMessage("De dag van vertrek moet na de eerste dag liggen.");
        RuleFor(c => c.Address).FitsIn(ShelterLocation.AddressMaxLength)
            .Must((c, a) => !string.IsNullOrWhiteSpace(a) || string.IsNullOrWhiteSpace(c.Contact)).WithMessage("Vul ook het adres in, of laat de contactpersoon weg.");
        RuleFor(c => c.Contact).FitsIn(ShelterLocation.ContactMaxLength);
    }

    internal static bool IsNear(DateOnly day, TimeProvider clock) => Math.Abs(day.Year - DutchTime.DateOf(clock.GetUtcNow()).Year) <= MostYears;
}

/// <summary>Somebody for whom shelter was asked gets a place (R133, R134), with who pays (R203).</summary>
public static class PlaceInShelter
{
    public sealed record Command : StayCommand;

    public sealed class Validator(TimeProvider clock) : StayValidator<Command>(clock);

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(PlaceInShelter), ShelterStep.Place, target, actor, at, async (db, standing, moment) =>
            {
                if (standing.RefusalOf(ShelterStep.Place, actor) is { } closed)
                {
                    return closed;
                }

                if (await db.LockPlaceAsync(command.Place, actor, cancel) is not var (place, offer))
                {
                    return Refusal.UnknownPlace;
                }

                var (placement, refusal) = ShelterPlacement.Place(standing, command.Stay, place, offer, moment);
                if (placement is not null)
                {
                    db.Add(placement);
                }

                return refusal;
            }, cancel);
    }
}
