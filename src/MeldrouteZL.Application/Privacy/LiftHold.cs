using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A privacy officer ends a hold: the case may be destroyed again when its retention is over.</summary>
public static class LiftHold
{
    public sealed record Command
    {
        public Guid? Hold { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Hold).NotNull().WithMessage("Kies een casus.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom vernietigen weer mag.").FitsIn(LegalHold.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(LiftHold), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var hold = await work.Db.LegalHolds.SingleOrDefaultAsync(h => h.Id == command.Hold && h.RegionId == actor.RegionId, cancel);
            if (hold is null)
            {
                return Refusal.NotHeld;
            }

            return hold.Lift(command.Reason!, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal : await work.CommitAsync(() => hold.CaseNumber, cancel);
        }
    }
}
