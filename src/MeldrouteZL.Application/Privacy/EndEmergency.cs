using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>Who opened a case in an emergency closes it before it closes by itself.</summary>
public static class EndEmergency
{
    public sealed record Command
    {
        public Guid? Emergency { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Emergency).NotNull().WithMessage("Kies een noodtoegang uit de lijst.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(EndEmergency), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var access = await work.Db.EmergencyAccesses.SingleOrDefaultAsync(e => e.Id == command.Emergency && e.UserId == actor.UserId, cancel);
            if (access is null)
            {
                return Refusal.UnknownEmergency;
            }

            return access.End(await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal : await work.CommitAsync(() => access.CaseNumber, cancel);
        }
    }
}
