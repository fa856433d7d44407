using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What happens at once, decided together, past the weekly table; the next table looks back on it (R71-R73).</summary>
public static class DecideAcute
{
    public sealed record Command
    {
        public string? Decision { get; init; }

        /// <summary>Who decided together, by function and organisation (R72).</summary>
        public string? Deciders { get; init; }

        /// <summary>Whether victims are sheltered (R73).</summary>
        public bool? Shelter { get; init; }

        /// <summary>The organisation that follows up.</summary>
        public int? Owner { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            // The decision is also what the table is asked to look back on, hence the limit of that question.
            RuleFor(c => c.Decision)
                .NotEmpty().WithMessage("Vul in wat er is besloten.")
                .FitsIn(AgendaItem.QuestionMaxLength);
            RuleFor(c => c.Deciders)
                .NotEmpty().WithMessage("Vul in wie dit samen hebben besloten.")
                .FitsIn(AcuteConsultation.TextMaxLength);
            RuleFor(c => c.Shelter).NotNull().WithMessage("Kies of er opvang nodig is.");
            RuleFor(c => c.Owner).NotNull().WithMessage("Kies wie de casus opvolgt.");
        }
    }

    public sealed class Handler(CaseSteps steps, PlanWeeklyMeetings.Handler weekly) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(DecideAcute), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Consultations).Include(c => c.AgendaItems).Include(c => c.Victims),
            async (@case, moment, work) => CaseRoute.RefusalOf(@case, CaseStep.DecideAcute, actor) is { } refusal
                ? refusal
                : @case.DecideAcute(DecisionOf(command), await MeetingForAfterCareAsync(@case, moment, work, cancel), moment),
            cancel);

        private static AcuteDecision DecisionOf(Command command) => new()
        {
            Decision = command.Decision!,
            Deciders = command.Deciders!,
            Shelter = command.Shelter!.Value,
            OwnerOrganisationId = command.Owner!.Value,
        };

        private async Task<ScreeningMeeting> MeetingForAfterCareAsync(Case @case, Moment moment, Work work, CancellationToken cancel)
        {
            var meetings = work.Db.Meetings.VisibleTo(moment.By);
            if (@case.OpenAgendaItem is { } item)
            {
                return await meetings.SingleAsync(m => m.Id == item.MeetingId, cancel);
            }

            var upcoming = meetings.TakingItems(DutchTime.DateOf(moment.At)).OrderBy(m => m.Date);
            if (await upcoming.FirstOrDefaultAsync(cancel) is { } next)
            {
                return next;
            }

            // An acute decision never waits for somebody to plan a meeting.
            await weekly.PlanAsync(moment.Region, moment.At, cancel);
            return await upcoming.FirstAsync(cancel);
        }
    }
}
