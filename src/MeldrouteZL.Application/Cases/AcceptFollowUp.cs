using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A colleague at the organisation that follows up takes the case on (R92).</summary>
public static class AcceptFollowUp
{
    public sealed record Command;

    public sealed class Validator : AbstractValidator<Command>;

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AcceptFollowUp), target, actor, at,
            cases => cases.Include(c => c.Signals), // whether the reporters were answered decides what the owner is still waited for
            (@case, moment) => @case.AcceptFollowUp(moment),
            cancel);
    }
}
