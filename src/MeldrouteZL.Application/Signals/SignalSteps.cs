using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>A step of a signal that a person takes with a form.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface ISignalStep<in TCommand>
{
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every step of a signal has in common: load through both walls, ask the entity, commit once.</summary>
public sealed class SignalSteps(MeldrouteDatabase database, Regions regions)
{
    public Task<Outcome> TakeAsync(string name, Target target, Actor actor, DateTimeOffset at, Func<Signal, Moment, Refusal?> step, CancellationToken cancel) =>
        TakeAsync(name, target, actor, at, (signal, moment, _) => Task.FromResult<(Refusal?, Func<string?>)>((step(signal, moment), () => signal.Number)), cancel);

    /// <summary>Takes a step that makes or changes another record too, and answers with that record's number.</summary>
    public async Task<Outcome> TakeAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<Signal, Moment, Work, Task<(Refusal? Refusal, Func<string?> Number)>> step, CancellationToken cancel)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Signal, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        var signal = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Include(s => s.Reporter).Include(s => s.Indicators)
            .SingleOrDefaultAsync(s => s.Number == target.Number, cancel);
        if (signal is null)
        {
            return Refusal.NotYours;
        }

        work.Expect(signal, target.Version);
        var moment = await regions.MomentAsync(actor, at, cancel);
        var (refusal, number) = await step(signal, moment, work);
        return refusal is { } why ? why : await work.CommitAsync(number, cancel);
    }
}
