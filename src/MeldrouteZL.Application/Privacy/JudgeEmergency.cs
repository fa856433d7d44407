using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A privacy officer says whether the emergency access of a colleague was right.</summary>
public static class JudgeEmergency
{
    public sealed record Command
    {
        public Guid? Emergency { get; init; }
        public bool? IsJustified { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Emergency).NotNull().WithMessage("Kies een noodtoegang.");
            RuleFor(c => c.IsJustified).NotNull().WithMessage("Kies of het terecht was.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom u dat vindt.").FitsIn(EmergencyJudgement.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(JudgeEmergency), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var access = await work.Db.EmergencyAccesses.Include(e => e.Judgements)
                .SingleOrDefaultAsync(e => e.Id == command.Emergency && e.RegionId == actor.RegionId, cancel);
            if (access is null)
            {
                return Refusal.UnknownEmergency;
            }

            if (access.Judge(command.IsJustified!.Value, command.Reason!, await regions.MomentAsync(actor, at, cancel)) is { } refusal)
            {
                return refusal;
            }

            try
            {
                return await work.CommitAsync(() => access.CaseNumber, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.AlreadyJudged; // two colleagues at once
            }
        }
    }
}
