using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The secretary moves an item that was not discussed, be it after-care, to a later meeting.</summary>
public static class HoldOver
{
    public sealed record Command
    {
        /// <summary>The day of the meeting it goes to.</summary>
        public DateOnly? Next { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Next).NotNull().WithMessage("Kies een volgend overleg.");
            RuleFor(c => c.Why)
                .NotEmpty().WithMessage("Vul in waarom.")
                .FitsIn(CaseHistoryReason.TextMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(HoldOver), target, actor, at,
            cases => cases.Include(c => c.AgendaItems).ThenInclude(i => i.Enrichments), // what the partners wrote goes along
            async (@case, moment, work) =>
            {
                if (CaseRoute.RefusalOf(@case, CaseStep.HoldOver, actor) is { } refusal)
                {
                    return refusal;
                }

                var meetings = work.Db.Meetings.VisibleTo(actor);
                var next = await meetings.TakingItems(DutchTime.DateOf(at)).SingleOrDefaultAsync(m => m.Date == command.Next, cancel);
                return @case.OpenAgendaItem is not { } item ? Refusal.NotOnThisAgenda
                    : next is null ? Refusal.MeetingClosedForItems
                    : @case.HoldOver(await meetings.SingleAsync(m => m.Id == item.MeetingId, cancel), next, command.Why!, moment);
            },
            cancel);
    }
}
