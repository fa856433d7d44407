using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Names the colleague who handles a case for the own organisation, or nobody: no work hangs on one account (R25).</summary>
public static class Assign
{
    public sealed record Command
    {
        /// <summary>The user; null for nobody.</summary>
        public Guid? HandlerId { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Assign), target, actor, at,
            cases => cases,
            async (@case, moment, work) => @case.Assign(command.HandlerId, moment) is { } refusal ? refusal
                : await IsColleagueAsync(work, command.HandlerId, actor, at, cancel) ? null
                : Refusal.UnknownColleague,
            cancel);

        private static async Task<bool> IsColleagueAsync(Work work, Guid? handlerId, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            handlerId is null || await work.Db.ColleaguesOf(actor, at).AnyAsync(u => u.Id == handlerId, cancel);
    }
}
