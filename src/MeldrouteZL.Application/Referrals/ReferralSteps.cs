using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>A step of a referral that a person takes with a form.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface IReferralStep<in TCommand>
{
    /// <summary>Takes the step; the number of <paramref name="target"/> is the id of the referral, its version that of the case.</summary>
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every step of a referral has in common: load it with its case through both walls, ask the entity, commit once.</summary>
public sealed class ReferralSteps(MeldrouteDatabase database, Regions regions)
{
    /// <returns>The number of the case, or why the step was not taken.</returns>
    public Task<Outcome> TakeAsync(string name, Target target, Actor actor, DateTimeOffset at, Func<Case, Referral, Moment, Refusal?> step, CancellationToken cancel) =>
        TakeAsync(name, target, actor, at, (@case, referral, moment, _) => Task.FromResult(step(@case, referral, moment)), cancel);

    /// <summary>Takes a step that reads more of the case.</summary>
    /// <returns>The number of the case, or why the step was not taken.</returns>
    public async Task<Outcome> TakeAsync(string name, Target target, Actor actor, DateTimeOffset at, Func<Case, Referral, Moment, Work, Task<Refusal?>> step, CancellationToken cancel)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Referral, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        if (!Guid.TryParse(target.Number, out var id) || await LoadAsync(work, id, actor, cancel) is not { } @case)
        {
            return Refusal.NotYours;
        }

        work.Expect(@case, target.Version);
        var moment = await regions.MomentAsync(actor, at, cancel);
        var referral = @case.Referrals.Single(r => r.Id == id);
        return await step(@case, referral, moment, work) is { } refusal ? refusal : await work.CommitAsync(() => @case.Number, cancel);
    }

    // With what else its receiver holds, which decides whether access ends, and with the signals, whose reporters may
    // still wait for an answer: both as far as the actor may see them.
    internal static async Task<Case?> LoadAsync(Work work, Guid referralId, Actor actor, CancellationToken cancel)
    {
        var caseId = await work.Db.Referrals.VisibleTo(actor, work.Db.CaseAccess).Where(r => r.Id == referralId)
            .Select(r => (Guid?)r.CaseId).SingleOrDefaultAsync(cancel);
        return await work.Db.Cases.VisibleTo(actor).Include(c => c.Referrals).ThenInclude(r => r.Disclosures).ThenInclude(d => d.Lines)
            .Include(c => c.Referrals).ThenInclude(r => r.Criteria).Include(c => c.Signals)
            .AsSplitQuery().SingleOrDefaultAsync(c => c.Id == caseId, cancel);
    }
}
