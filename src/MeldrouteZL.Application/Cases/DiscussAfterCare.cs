using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The table looks back on what was decided in the acute lane, at its next meeting (R71, R72).</summary>
public static class DiscussAfterCare
{
    public sealed record Command : TableResult;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new TableResultRules());
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(DiscussAfterCare), target, actor, at,
            cases => cases.Include(c => c.AgendaItems),
            async (@case, moment, work) =>
            {
                if (CaseRoute.RefusalOf(@case, CaseStep.DiscussAfterCare, actor) is { } refusal)
                {
                    return refusal;
                }

                return @case.OpenAgendaItem is not { } item ? Refusal.NotOnThisAgenda
                    : !command.IsOfTable(@case, moment) ? Refusal.NotYours
                    : @case.DiscussAfterCare(await work.Db.Meetings.VisibleTo(actor).SingleAsync(m => m.Id == item.MeetingId, cancel), command.ToResult(), moment);
            },
            cancel);
    }
}
