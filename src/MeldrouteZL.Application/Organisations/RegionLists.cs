using System.Globalization;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>How the lists of a region are changed: one at a time, with the lines as they are at that moment.</summary>
public sealed class RegionLists(MeldrouteDatabase database, Regions regions)
{
    private const int LockOfLists = 7362523;

    /// <summary>Changes the list of the actor's region by one line.</summary>
    /// <param name="step">The use case.</param>
    /// <param name="change">Gives the line that was added or ended, or a refusal. A line that is new is added.</param>
    /// <returns>The code of the line.</returns>
    internal async Task<Outcome> ChangeAsync<TLine>(
        string step, Guid formKey, Actor actor, DateTimeOffset at, Func<IReadOnlyList<TLine>, Moment, (TLine? Line, Refusal? Refusal)> change, CancellationToken cancel)
        where TLine : RegionLine
    {
        var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
        await using var work = await database.BeginAsync(actor, Act.Take(step, AuditObject.RegionLine, null), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        await WaitTurnAsync(work, actor, cancel);
        var listed = await work.Db.Set<TLine>().Where(l => l.RegionId == actor.RegionId).OrderBy(l => l.Code).ToListAsync(cancel);
        var (line, refusal) = change(listed, await regions.MomentAsync(actor, at, cancel));
        if (line is null)
        {
            return refusal!.Value;
        }

        if (!listed.Contains(line))
        {
            work.Db.Add(line);
        }

        var outcome = await work.CommitAsync(() => line.Code.ToString(CultureInfo.InvariantCulture), cancel);
        regions.Forget();
        return outcome;
    }

    /// <summary>Waits until nobody else changes a list of the region: two who add the same at once would both find it free.</summary>
    internal static Task<int> WaitTurnAsync(Work work, Actor actor, CancellationToken cancel) =>
        work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfLists}, {(int)actor.RegionId})", cancel);

    /// <summary>Ends the line with this code.</summary>
    internal Task<Outcome> EndAsync<TLine>(string step, Guid formKey, short code, DateOnly lastDay, Actor actor, DateTimeOffset at, CancellationToken cancel)
        where TLine : RegionLine => ChangeAsync<TLine>(step, formKey, actor, at, (listed, moment) => listed.FirstOrDefault(l => l.Code == code) switch
        {
            null => (null, Refusal.NotOnTheList),
            var line when line.End(lastDay, moment) is { } why => (null, why),
            var line => (line, null),
        }, cancel);
}
