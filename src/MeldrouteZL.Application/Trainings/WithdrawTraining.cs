using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trainings;

/// <summary>A training that was recorded wrongly no longer counts.</summary>
public static class WithdrawTraining
{
    public sealed record Command
    {
        public Guid? Training { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Training).NotNull().WithMessage("Kies een training.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The year in which the training was given.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(WithdrawTraining), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var training = await work.Db.Trainings.SingleOrDefaultAsync(t => t.Id == command.Training && t.OrganisationId == actor.OrganisationId, cancel);
            var refusal = training is null ? Refusal.UnknownTraining : training.Withdraw(await regions.MomentAsync(actor, at, cancel));
            return refusal is { } why ? why : await work.CommitAsync(() => training!.Date.Year.ToString(CultureInfo.InvariantCulture), cancel);
        }
    }
}
