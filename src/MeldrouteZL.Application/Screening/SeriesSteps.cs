using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>What planning and ending a series have in common.</summary>
internal static class SeriesSteps
{
    /// <summary>Ends every series that runs on this day with the day before. One that had yet to begin ends before it does.</summary>
    public static async Task EndBeforeAsync(Work work, DateOnly day, Moment moment, CancellationToken cancel)
    {
        var last = day.AddDays(-1);
        foreach (var series in await work.Db.Set<MeetingSeries>().Where(s => s.RegionId == moment.By.RegionId && (s.Until == null || s.Until > last)).ToListAsync(cancel))
        {
            series.GiveWay(last);
        }
    }

    /// <summary>Takes the meetings away that were planned by themselves from this day on and that nobody used.</summary>
    /// <returns><see cref="Refusal.MeetingHasItems"/> when a case out of sight still waits for one of them.</returns>
    public static async Task<Refusal?> ForgetUnusedAsync(Work work, DateOnly from, Moment moment, CancellationToken cancel)
    {
        var today = DutchTime.DateOf(moment.At);
        var unused = await work.Db.Meetings.VisibleTo(moment.By)
            .Where(m => m.Date >= from && m.Date > today && m.Stage == MeetingStage.Planned && m.LastStepBy == Guid.Empty && !work.Db.AgendaItems.Any(i => i.MeetingId == m.Id))
            .ToListAsync(cancel);
        work.Db.RemoveRange(unused);
        try
        {
            await work.Db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile; // somebody began to use one of them
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return Refusal.MeetingHasItems;
        }
    }
}
