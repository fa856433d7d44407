using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A step of a meeting that its secretary takes with a form.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface IMeetingStep<in TCommand>
{
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every step of a meeting has in common: load through both walls, ask the entity, commit once.</summary>
public static class MeetingSteps
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <param name="target">The date of the meeting is its number (<see cref="MeetingKey"/>).</param>
        public async Task<Outcome> TakeAsync(string name, Target target, Actor actor, DateTimeOffset at, Func<ScreeningMeeting, Moment, Refusal?> step, CancellationToken cancel)
        {
            if (MeetingKey.Parse(target.Number) is not { } date)
            {
                return Refusal.NotYours;
            }

            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Meeting, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var meeting = await work.Db.Meetings.VisibleTo(actor).SingleOrDefaultAsync(m => m.Date == date, cancel);
            if (meeting is null)
            {
                return Refusal.NotYours;
            }

            work.Expect(meeting, target.Version);
            return step(meeting, await regions.MomentAsync(actor, at, cancel)) is { } refusal
                ? refusal
                : await work.CommitAsync(() => target.Number, cancel);
        }
    }
}
