using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>An indicator that is ticked on the card of a signal of a case.</summary>
public sealed record IndicatorOfCase(string SignalNumber, short Code, short Version, HowKnown? Knowledge);

/// <summary>Lists what is ticked on the signal cards of a case, for whoever weighs it (R74).</summary>
public static class ListIndicatorsOfCase
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<IndicatorOfCase>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .SelectMany(c => c.Signals).SelectMany(s => s.Indicators, (s, i) => new { s.Number, i.Code, i.Version, i.Knowledge })
                .OrderBy(i => i.Code).ThenBy(i => i.Number)
                .Select(i => new IndicatorOfCase(i.Number, i.Code, i.Version, i.Knowledge))
                .ToListAsync(cancel);
        }
    }
}
