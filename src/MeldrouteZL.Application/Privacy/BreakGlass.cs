using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>Somebody whose role reads no case opens one in an emergency, by its number and with a reason.</summary>
public static class BreakGlass
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
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom u de casus nu moet lezen.").FitsIn(EmergencyAccess.ReasonMaxLength);
            RuleFor(c => c.Reason).Must(r => r!.Trim().Length >= EmergencyAccess.ReasonMinLength)
                .WithMessage($"Leg het uit in ten minste {EmergencyAccess.ReasonMinLength} tekens.").When(c => !string.IsNullOrWhiteSpace(c.Reason));
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        private static readonly short[] Overseers = [.. Enum.GetValues<Role>().Where(r => r.OverseesOwnStaff()).Select(r => (short)r)];

        /// <returns>The number of the case that is open now. <see cref="Refusal.UnknownCase"/> for whatever is not there, alike and after the same work.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var number = command.CaseNumber!.Trim().ToUpperInvariant();
            var id = Guid.CreateVersion7(at);
            var inEmergency = actor with { EmergencyId = id }; // so that its own entry of the log, and a try in vain, say so too
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(inEmergency, Act.Take(nameof(BreakGlass), AuditObject.Case, null).About(number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var found = await work.Db.Database.SqlQuery<EmergencyCase>(
                $"""SELECT id AS "Id", number AS "Number" FROM meldroute.privacy_case({number}) WHERE NOT is_destroyed""").SingleOrDefaultAsync(cancel);
            var isOpen = await work.Db.EmergencyAccesses.AnyAsync(e => e.UserId == actor.UserId && e.CaseNumber == number && e.EndedAt == null && e.Until > at, cancel);
            var (access, refusal) = EmergencyAccess.Break(id, found, isOpen, command.Reason!.Trim(), await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            // Who must hear of it follows from this row in the database (emergency.sql), and shows at their next request.
            work.Db.Add(access!);
            await work.Db.SaveChangesAsync(cancel);
            await MailAsync(work.Db, id, at, cancel);
            return await work.CommitAsync(() => number, cancel);
        }

        // To the other privacy officers, and in the organisations that must hear of it to who oversees their staff.
        private static Task<int> MailAsync(MeldrouteDb db, Guid emergency, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            return db.Database.ExecuteSqlAsync($"""
                INSERT INTO meldroute.outgoing_mail (id, region_id, user_id, kind, at, attempts, next_at)
                SELECT uuidv7(), region_id, user_id, {(short)MailKind.Message}, {at}, 0, {at} FROM (
                  SELECT DISTINCT e.region_id, m.user_id FROM meldroute.emergency_access e
                  JOIN meldroute.organisation o ON o.region_id = e.region_id
                  JOIN meldroute.membership m ON m.organisation_id = o.id AND m."from" <= {today} AND (m.until IS NULL OR m.until >= {today})
                  WHERE e.id = {emergency} AND m.user_id <> e.user_id
                    AND (m.role = {(short)Role.PrivacyOfficer} OR e.mask & (1::bigint << o.bit) <> 0 AND m.role = ANY ({Overseers}))) receiver
                """, cancel);
        }
    }
}
