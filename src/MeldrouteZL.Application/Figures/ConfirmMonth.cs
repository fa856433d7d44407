using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Figures;

/// <summary>A municipality says that its count of a month is complete, also when it is zero: silence differs from nothing (R69, R171).</summary>
public static class ConfirmMonth
{
    public sealed record Command
    {
        /// <summary>The first day of the month.</summary>
        public DateOnly? Month { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Month)
            .NotNull().WithMessage("Kies een maand.")
            .Must(month => month is null or { Day: 1 }).WithMessage("Kies een maand uit de lijst.");
    }

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>The month as year and month.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var month = command.Month!.Value;
            var number = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(ConfirmMonth), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var today = DutchTime.DateOf(at);
            if (month >= new DateOnly(today.Year, today.Month, 1))
            {
                return Refusal.MonthNotOver;
            }

            var count = await work.Db.SettledCounts.CountAsync(c => c.OrganisationId == actor.OrganisationId && c.Month == month, cancel);
            work.Db.Add(new MonthConfirmation(Guid.CreateVersion7(at), actor.RegionId, actor.OrganisationId, month, count, actor.UserId, at));
            try
            {
                return await work.CommitAsync(() => number, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.MonthAlreadyConfirmed; // the database decides, also between two colleagues at once
            }
        }
    }
}
