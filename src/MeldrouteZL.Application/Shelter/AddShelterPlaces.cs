using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Shelter;

/// <summary>An offer has places: by contract, or at once with the provider when all else is full (R145).</summary>
public static class AddShelterPlaces
{
    public sealed record Command
    {
        public short? Offer { get; init; }
        public int? Count { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Offer).NotNull().WithMessage("Kies een aanbod.");
            RuleFor(c => c.Count).NotNull().WithMessage("Vul in hoeveel plekken erbij komen.")
                .InclusiveBetween(1, ShelterPlace.MostAtOnce).WithMessage($"Vul een getal in van 1 tot en met {ShelterPlace.MostAtOnce}.");
            RuleFor(c => c.From).NotNull().WithMessage("Vul in vanaf welke dag de plekken er zijn.");
            RuleFor(c => c.Until).Must((c, d) => d is null || c.From is null || d > c.From).WithMessage("Deze dag moet na de eerste dag liggen.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var code = command.Offer!.Value.ToString(CultureInfo.InvariantCulture);
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = code };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AddShelterPlaces), AuditObject.RegionLine, code), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            if ((await work.Db.OffersAsync(actor, cancel)).Find(o => o.Code == command.Offer) is not { } offer)
            {
                return Refusal.NotOnTheList;
            }

            var last = await work.Db.Set<ShelterPlace>().Where(p => p.RegionId == actor.RegionId && p.OfferCode == offer.Code).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
            var (places, refusal) = ShelterPlace.Add(offer, command.Count!.Value, command.From!.Value, command.Until, last, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.AddRange(places);
            try
            {
                return await work.CommitAsync(() => code, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.ChangedMeanwhile; // a colleague took the same numbers
            }
        }
    }
}
