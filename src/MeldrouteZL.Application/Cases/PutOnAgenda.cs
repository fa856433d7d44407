using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis, AVIM or care coordination brings a case to the weekly table with a question (R83, R84).</summary>
public static class PutOnAgenda
{
    public sealed record Command
    {
        /// <summary>The day of the meeting.</summary>
        public DateOnly? Meeting { get; init; }
        public string? Question { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).NotNull().WithMessage("Kies een overleg.");
            RuleFor(c => c.Question)
                .NotEmpty().WithMessage("Vul in wat u van de tafel wilt weten.")
                .FitsIn(AgendaItem.QuestionMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(PutOnAgenda), target, actor, at,
            cases => cases,
            async (@case, moment, work) => await work.Db.Meetings.VisibleTo(actor).TakingItems(DutchTime.DateOf(at)).SingleOrDefaultAsync(m => m.Date == command.Meeting, cancel) is { } meeting
                ? @case.PutOnAgenda(meeting, command.Question!, moment)
                : CaseRoute.RefusalOf(@case, CaseStep.PutOnAgenda, actor) ?? Refusal.MeetingClosedForItems,
            cancel);
    }
}
