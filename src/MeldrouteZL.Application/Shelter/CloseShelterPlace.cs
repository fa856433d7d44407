using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>A place is no longer there from a day on: nobody new comes.</summary>
public static class CloseShelterPlace
{
    public sealed record Command
    {
        public Guid? Place { get; init; }
        public DateOnly? From { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Place).NotNull().WithMessage("Kies een plek.");
            RuleFor(c => c.From).NotNull().WithMessage("Vul in vanaf welke dag de plek er niet meer is.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(CloseShelterPlace), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var place = await work.Db.Set<ShelterPlace>().VisibleTo(actor).SingleOrDefaultAsync(p => p.Id == command.Place && p.OrganisationId == actor.OrganisationId, cancel);
            var refusal = place is null ? Refusal.UnknownPlace : place.Close(command.From!.Value, await regions.MomentAsync(actor, at, cancel));
            return refusal is { } why ? why : await work.CommitAsync(() => null, cancel);
        }
    }
}
