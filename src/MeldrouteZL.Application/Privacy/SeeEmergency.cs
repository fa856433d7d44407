using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Privacy;

/// <summary>An organisation that had to hear of an emergency access takes note of it.</summary>
public static class SeeEmergency
{
    public sealed record Command
    {
        public Guid? Emergency { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Emergency).NotNull().WithMessage("Kies een noodtoegang uit de lijst.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, ListEmergencies.Handler emergencies)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if ((await emergencies.Handle(actor, cancel)).FirstOrDefault(e => e.Id == command.Emergency) is not { CanBeSeen: true } row)
            {
                return Refusal.UnknownEmergency;
            }

            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(SeeEmergency), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            work.Db.Add(new EmergencySeen(row.Id, await regions.MomentAsync(actor, at, cancel)));
            try
            {
                return await work.CommitAsync(() => row.CaseNumber, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Outcome.Done(row.CaseNumber); // a colleague was first, which is as good
            }
        }
    }
}
