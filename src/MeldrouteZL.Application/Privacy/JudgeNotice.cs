using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A privacy officer writes down what came of a notice about use of the system.</summary>
public static class JudgeNotice
{
    public sealed record Command
    {
        public string? Number { get; init; }
        public UsageJudgement? Judgement { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een melding.").FitsIn(RequestList.NumberMaxLength);
            RuleFor(c => c.Judgement).NotNull().WithMessage("Kies wat eruit kwam.").IsInEnum().WithMessage("Kies wat eruit kwam.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom.").FitsIn(UsageNotice.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = command.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(JudgeNotice), AuditObject.Registers, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var notice = await work.Db.UsageNotices.SingleOrDefaultAsync(n => n.Number == command.Number && n.RegionId == actor.RegionId, cancel);
            if (notice is null)
            {
                return Refusal.UnknownNotice;
            }

            return notice.Judge(command.Judgement!.Value, command.Reason!, await regions.MomentAsync(actor, at, cancel)) is { } refusal
                ? refusal : await work.CommitAsync(() => notice.Number, cancel);
        }
    }
}
