using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary plans a meeting besides the weekly ones, or instead of one that falls on a holiday (R84).</summary>
public static class PlanMeeting
{
    public sealed record Command
    {
        public DateOnly? Date { get; init; }

        /// <summary>On the clock in the region; null for the usual time.</summary>
        public TimeOnly? Begins { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Date)
            .Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Vul de datum van het overleg in.")
            .Must(d => d >= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag is al voorbij. Kies vandaag of een latere dag.")
            .Must(d => WorkingDays.IsWorkingDay(d!.Value)).WithMessage("Op deze dag is het weekend of een feestdag. Kies een werkdag.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var date = command.Date!.Value;
            var key = MeetingKey.Of(date);
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(PlanMeeting), AuditObject.Meeting, null), new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = key }, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var (meeting, refusal) = ScreeningMeeting.Plan(date, await regions.MomentAsync(actor, at, cancel), command.Begins);
            if (refusal is { } why)
            {
                return why;
            }

            if (await work.Db.Meetings.VisibleTo(actor).AnyAsync(m => m.Date == date, cancel))
            {
                return Refusal.MeetingExists;
            }

            work.Db.Add(meeting!);
            try
            {
                return await work.CommitAsync(() => key, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.MeetingExists; // planned by somebody else, or by the clock, since the question above
            }
        }
    }
}
