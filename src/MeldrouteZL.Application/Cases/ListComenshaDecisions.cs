using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A decision about notifying the victims of a case to CoMensha.</summary>
public sealed record EarlierComenshaDecision(bool Notify, string Reason, DateTimeOffset At);

/// <summary>Lists what was decided before, so that nobody notifies the same victims twice (R163).</summary>
public static class ListComenshaDecisions
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<EarlierComenshaDecision>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .SelectMany(c => c.ComenshaDecisions).OrderByDescending(d => d.At)
                .Select(d => new EarlierComenshaDecision(d.Notify, d.Reason, d.At))
                .ToListAsync(cancel);
        }
    }
}
