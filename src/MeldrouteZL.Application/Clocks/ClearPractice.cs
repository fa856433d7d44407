using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Clears away what was made in a practice region longer ago than its term says. The database does it, by a function that refuses
/// every other region and everybody but the clock (decision 19).
/// </summary>
public sealed class ClearPractice(MeldrouteDatabase database, AuditLog log) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        if (!region.IsPractice)
        {
            return;
        }

        var (clock, before) = (Actor.Clock(region.Id), DueBefore(region, at));
        await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
        var cleared = await work.Db.Database.SqlQuery<int>($"SELECT meldroute.clear_practice({before}) AS \"Value\"").SingleAsync(cancel);
        await work.CommitAsync(() => null, cancel);
        if (cleared > 0)
        {
            await log.RecordAsync(clock, Act.Take(nameof(ClearPractice), AuditObject.None, null), AuditResult.Done, cancel);
        }
    }

    // The end of the last day of which the term is over.
    private static DateTimeOffset DueBefore(Region region, DateTimeOffset at)
    {
        var day = DutchTime.DateOf(at);
        var term = region.Terms.Of(TermKind.PracticeClearing, day);
        while (term.Due(DutchTime.EndOfDay(day)) > at)
        {
            day = day.AddDays(-1);
        }

        return DutchTime.EndOfDay(day);
    }
}
