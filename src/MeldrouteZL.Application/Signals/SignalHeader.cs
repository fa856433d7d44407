using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>What the page of a step needs to know of its signal.</summary>
/// <param name="Signal">The signal with its grants.</param>
/// <param name="Reporter">Who told it; only for the organisation that wrote it down.</param>
/// <param name="Version">The version the person looks at; a later change by somebody else is noticed.</param>
public sealed record SignalHeader(Signal Signal, ReporterIdentity? Reporter, uint Version);

/// <summary>Reads a signal for who may see it.</summary>
public sealed class SignalHeaders(MeldrouteDatabase database)
{
    /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
    public async Task<SignalHeader?> FindAsync(string number, Actor actor, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Signal, number, DataGroups.Facts), cancel);
        var found = await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).Include(s => s.Indicators)
            .Where(s => s.Number == number)
            .Select(s => new { Signal = s, Version = EF.Property<uint>(s, "Version") })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new SignalHeader(found.Signal, await ReporterAsync(found.Signal, actor, cancel), found.Version);
    }

    // For the forms of the organisation that wrote it down; to others a form does not tell who told it.
    private async Task<ReporterIdentity?> ReporterAsync(Signal signal, Actor actor, CancellationToken cancel)
    {
        if (!signal.HasReporter || !signal.IsReporterOf(actor) || !signal.HeldBy(actor).HasFlag(DataGroups.ReporterIdentity))
        {
            return null;
        }

        await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Signal, signal.Number, DataGroups.ReporterIdentity), cancel);
        return await work.Db.Set<ReporterIdentity>().AsNoTracking().SingleOrDefaultAsync(r => r.SignalId == signal.Id, cancel);
    }
}
