using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Care coordination writes down where somebody is, for itself alone (R136).</summary>
public static class WriteShelterLocation
{
    public sealed record Command
    {
        public string? Address { get; init; }
        public string? Contact { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Address).NotEmpty().WithMessage("Schrijf op waar de persoon is.").FitsIn(ShelterLocation.AddressMaxLength);
            RuleFor(c => c.Contact).FitsIn(ShelterLocation.ContactMaxLength);
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(WriteShelterLocation), ShelterStep.WriteLocation, target, actor, at, async (db, standing, moment) =>
            {
                if (standing.RefusalOf(ShelterStep.WriteLocation, actor) is { } refusal)
                {
                    return refusal;
                }

                await db.Set<ShelterLocation>().VisibleTo(actor, db).Where(l => l.PlacementId == standing.Placement!.Id).LoadAsync(cancel);
                return standing.Placement!.WriteLocation(standing, command.Address!, string.IsNullOrWhiteSpace(command.Contact) ? null : command.Contact, moment);
            }, cancel);
    }
}
