using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A step of a case that a person takes with a form.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface ICaseStep<in TCommand>
{
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every step of a case has in common: load through both walls, ask the entity, commit once.</summary>
public sealed class CaseSteps(MeldrouteDatabase database, Regions regions)
{
    /// <summary>Takes a step that needs no more than the case with these parts.</summary>
    public Task<Outcome> TakeAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<IQueryable<Case>, IQueryable<Case>> parts, Func<Case, Moment, Refusal?> step, CancellationToken cancel) =>
        TakeAsync(name, target, actor, at, parts, (@case, moment, _) => Task.FromResult(step(@case, moment)), cancel);

    /// <summary>Takes a step that needs other records as well.</summary>
    public async Task<Outcome> TakeAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<IQueryable<Case>, IQueryable<Case>> parts, Func<Case, Moment, Work, Task<Refusal?>> step, CancellationToken cancel)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Case, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        // Every step may move a clock, and the terms of open referrals are among them.
        var @case = await parts(work.Db.Cases.VisibleTo(actor).Include(c => c.Referrals)).SingleOrDefaultAsync(c => c.Number == target.Number, cancel);
        if (@case is null)
        {
            return Refusal.NotYours;
        }

        work.Expect(@case, target.Version);
        var moment = await regions.MomentAsync(actor, at, cancel);
        return await step(@case, moment, work) is { } refusal ? refusal : await work.CommitAsync(() => @case.Number, cancel);
    }
}
