using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The process director adds an aim or an action to the integral plan, or writes what became of one (R40).</summary>
public static class WritePlan
{
    public sealed record Command
    {
        /// <summary>The line that changes; null for a new one.</summary>
        public Guid? Line { get; init; }
        public PlanLineKind? Kind { get; init; }
        public string? Text { get; init; }

        /// <summary>Only of an action, as the two after it.</summary>
        public Guid? Aim { get; init; }
        public int? ResponsibleId { get; init; }
        public DateOnly? DueOn { get; init; }

        /// <summary>Only of a line that is there.</summary>
        public PlanLineState? State { get; init; }
        public string? Result { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies of het een doel of een actie is.").IsInEnum().WithMessage("Kies een doel of een actie.");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat u wilt bereiken of wat iemand gaat doen.").FitsIn(PlanLine.TextMaxLength);
            RuleFor(c => c.State).IsInEnum().WithMessage("Kies een stand uit de lijst.");
            RuleFor(c => c.Result).NotEmpty().When(c => c.State is PlanLineState.Done or PlanLineState.Dropped).WithMessage("Schrijf op wat het opleverde, of waarom het vervalt.").FitsIn(PlanLine.ResultMaxLength);
            When(c => c.Kind == PlanLineKind.Action, () =>
            {
                RuleFor(c => c.Aim).NotNull().WithMessage("Kies bij welk doel de actie hoort.");
                RuleFor(c => c.ResponsibleId).NotNull().WithMessage("Kies wie het doet.");
                RuleFor(c => c.DueOn).NotNull().WithMessage("Vul in wanneer het klaar moet zijn.");
            });
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        private const int LockOfPlans = 7362523;

        /// <summary>The number of <paramref name="target"/> is the id of the referral, its version the revision of the line that the writer looked at.</summary>
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(WritePlan), AuditObject.Referral, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            if (!Guid.TryParse(target.Number, out var id) || await FindReferral.Handler.ReadAsync(work, id, actor, cancel) is not { Case: { } @case } header)
            {
                return Refusal.NotYours;
            }

            // Two who revise one line at once would both be the next.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfPlans}, hashtext({id.ToString()}))", cancel);
            var plan = await work.Db.PlanLines.AsNoTracking().VisibleTo(actor, work.Db).Where(l => l.ReferralId == id).ToListAsync(cancel);
            var (line, refusal) = HousePlan.Write(header.Referral, @case.Standing, plan, command.Line, (int)target.Version, ChangeOf(command), await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(line!);
            return await work.CommitAsync(() => @case.Number, cancel);
        }

        private static PlanChange ChangeOf(Command command) => new()
        {
            Kind = command.Kind!.Value,
            Text = command.Text!,
            AimId = command.Aim,
            ResponsibleOrganisationId = command.ResponsibleId,
            DueOn = command.DueOn,
            State = command.Line is null ? PlanLineState.Open : command.State ?? PlanLineState.Open,
            Result = command.Result,
        };
    }
}
