using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Somebody at higher risk gets an alarm device (R147).</summary>
public static class GiveAwareDevice
{
    public sealed record Command
    {
        public Guid? Device { get; init; }
        public DateOnly? StartsOn { get; init; }
        public DateOnly? EndsOn { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Device).NotNull().WithMessage("Kies een kastje.");
            RuleFor(c => c.StartsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in vanaf welke dag de persoon het kastje heeft.")
                .Must(d => StayValidator<PlaceInShelter.Command>.IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.");
            RuleFor(c => c.EndsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in wanneer het kastje terugkomt. Weet u dat niet? Kies een dag waarop u opnieuw kijkt.")
                .Must(d => StayValidator<PlaceInShelter.Command>.IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.")
                .Must((c, d) => c.StartsOn is null || d > c.StartsOn).WithMessage("Deze dag moet na de eerste dag liggen.");
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(GiveAwareDevice), ShelterStep.GiveDevice, target, actor, at, async (db, standing, moment) =>
            {
                if (await db.Set<AwareDevice>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == command.Device, cancel) is not { } device)
                {
                    return standing.RefusalOf(ShelterStep.GiveDevice, actor) ?? Refusal.UnknownDevice;
                }

                var (issue, refusal) = AwareIssue.Give(standing, device, command.StartsOn!.Value, command.EndsOn!.Value, moment);
                if (issue is not null)
                {
                    db.Add(issue);
                }

                return refusal;
            }, cancel);
    }
}
