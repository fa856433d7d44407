using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The table weighs and enriches a case and advises what follows; the secretary writes it down in the meeting (R87, R90).</summary>
public static class Screen
{
    public sealed record Command : TableResult;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new TableResultRules());
            RuleFor(c => c.Advised).NotEmpty().WithMessage("Kies ten minste één vervolgstap.");
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Screen), target, actor, at,
            cases => cases.Include(c => c.AgendaItems),
            async (@case, moment, work) =>
            {
                if (CaseRoute.RefusalOf(@case, CaseStep.Screen, actor) is { } refusal)
                {
                    return refusal;
                }

                return @case.OpenAgendaItem is not { } item ? Refusal.NotOnThisAgenda
                    : !command.IsOfTable(@case, moment) ? Refusal.NotYours
                    : @case.Screen(await work.Db.Meetings.VisibleTo(actor).SingleAsync(m => m.Id == item.MeetingId, cancel), command.ToResult(), moment);
            },
            cancel);
    }
}
