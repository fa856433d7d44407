using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A privacy officer forbids that a case is destroyed, by its number alone.</summary>
public static class PlaceHold
{
    private const int NumberMaxLength = 16;

    public sealed record Command
    {
        public string? CaseNumber { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.CaseNumber).NotEmpty().WithMessage("Vul het nummer van de casus in.").FitsIn(NumberMaxLength);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom vernietigen niet mag.").FitsIn(LegalHold.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var number = command.CaseNumber!.Trim().ToUpperInvariant();
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(PlaceHold), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var found = await work.Db.Database.SqlQuery<HoldableCase>(
                $"""SELECT id AS "Id", number AS "Number", is_destroyed AS "IsDestroyed", is_held AS "IsHeld" FROM meldroute.privacy_case({number})""").SingleOrDefaultAsync(cancel);
            var (hold, refusal) = LegalHold.Place(found, command.Reason!, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(hold!);
            try
            {
                return await work.CommitAsync(() => number, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.AlreadyHeld; // two privacy officers at once
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.CheckViolation })
            {
                return Refusal.AlreadyDestroyed; // in this very moment
            }
        }
    }
}
