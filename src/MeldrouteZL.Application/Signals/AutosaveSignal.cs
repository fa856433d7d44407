using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>Keeps a draft while its author types, without a form being sent.</summary>
public static class AutosaveSignal
{
    /// <param name="Outcome">Whether it was kept.</param>
    /// <param name="Version">The version of the draft from now on; 0 when it was not kept.</param>
    public sealed record Result(Outcome Outcome, uint Version);

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <param name="version">The version that the typist looks at; a later change by somebody else, or in another window, is not overwritten.</param>
        public async Task<Result> Handle(string number, uint version, ReviseSignal.Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AutosaveSignal), AuditObject.Signal, number), cancel);
            var signal = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Include(s => s.Reporter).SingleOrDefaultAsync(s => s.Number == number, cancel);
            if (signal is null)
            {
                return new Result(Refusal.NotYours, 0);
            }

            work.Expect(signal, version);
            var moment = await regions.MomentAsync(actor, at, cancel);
            if ((command.RefusalIn(moment.Region) ?? signal.Revise(command.Content, command.Reporter, moment)) is { } refusal)
            {
                return new Result(refusal, 0);
            }

            var outcome = await work.CommitAsync(() => signal.Number, cancel);
            return new Result(outcome, outcome.Refusal is null ? work.Db.Entry(signal).Property<uint>("Version").CurrentValue : 0);
        }
    }
}
