using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>Somebody writes down what is not right; a draft that nobody else sees yet (R30, R54).</summary>
public static class RegisterSignal
{
    public sealed record Command : SignalForm;

    public sealed class Validator(TimeProvider clock) : SignalFormValidator<Command>(clock);

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The number of the new signal.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RegisterSignal), AuditObject.Signal, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var moment = await regions.MomentAsync(actor, at, cancel);
            if (command.RefusalIn(moment.Region) is { } foreign)
            {
                return foreign;
            }

            var (signal, refusal) = Signal.Register(command.Content, command.Reporter, command.SourceFor(actor) ?? SignalSource.External, moment);
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(signal!);
            return await work.CommitAsync(() => signal!.Number, cancel);
        }
    }
}
