using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Veilig Thuis takes an invitation back that was not answered: from then on its code opens nothing (R85).</summary>
public static class RevokeGuest
{
    public sealed record Command
    {
        public Guid? Invitation { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invitation).NotNull().WithMessage("Kies een gast.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RevokeGuest), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var @case = await work.Db.Cases.VisibleTo(actor, DataGroups.Facts).Include(c => c.GuestInvitations).SingleOrDefaultAsync(c => c.Number == target.Number, cancel);
            return @case is null ? Refusal.NotYours
                : @case.RevokeGuest(command.Invitation!.Value, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal
                : await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}
