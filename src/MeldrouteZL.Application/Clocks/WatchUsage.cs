using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Looks through the last minutes of the log for use that a rule of the region calls unusual, and tells the privacy officers.
/// It reads no further back than the longest window, by the index on time.
/// </summary>
public sealed class WatchUsage(MeldrouteDatabase database) : IClockJob
{
    private const int LockOfWatch = 7362520;

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var clock = Actor.Clock(region.Id);
        await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);

        // One server at a time: two would find the same.
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfWatch}, {(int)region.Id})", cancel);
        foreach (var rule in (await work.Db.UsageRules.AsNoTracking().Where(r => r.RegionId == region.Id).ToListAsync(cancel)).Where(r => r.AppliesAt(at)))
        {
            await RaiseAsync(work.Db, rule, at, cancel);
        }

        if (work.Db.ChangeTracker.HasChanges())
        {
            await TellAsync(work.Db, region, at, cancel);
            await work.CommitAsync(() => null, cancel);
        }
    }

    private static async Task RaiseAsync(MeldrouteDb db, UsageRule rule, DateTimeOffset at, CancellationToken cancel)
    {
        var from = at - rule.Window;
        var found = await CountedAsync(db, rule, from, at, cancel);
        if (found.Count == 0)
        {
            return;
        }

        // What was told stays told until the window is over.
        var told = await db.UsageNotices.Where(n => n.RegionId == rule.RegionId && n.Kind == rule.Kind && n.RaisedAt > from).Select(n => n.UserId).ToListAsync(cancel);
        db.AddRange(found.Where(f => !told.Contains(f.UserId)).DistinctBy(f => f.UserId)
            .Select(f => UsageNotice.Raise(rule, f.UserId, f.OrganisationId, (Role)f.Role, (int)f.Count, f.Since, at)));
    }

    private static async Task TellAsync(MeldrouteDb db, Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var today = DutchTime.DateOf(at);
        var officers = await db.Memberships.Where(m => m.Role == Role.PrivacyOfficer && m.From <= today && (m.Until == null || m.Until >= today)
            && db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == region.Id)).Select(m => m.UserId).Distinct().ToListAsync(cancel);
        db.AddRange(officers.Select(o => OutgoingMail.Message(region.Id, o, at)));
    }

    // Kinds: 1 searches, 2 records, 3 outside own tasks, 4 night. Actions: 1 opened, 2 read a part, 4 searched, 5 took a step.
    // Results: 3 not found. Objects: 1 case, 2 signal, 3 referral, 4 trajectory.
    // 5, persons entered, stands with the radar.
    private static Task<List<Found>> CountedAsync(MeldrouteDb db, UsageRule rule, DateTimeOffset from, DateTimeOffset at, CancellationToken cancel) => db.Database.SqlQuery<Found>(rule.Kind == UsageKind.ManyPersons ? (FormattableString)$"""
        SELECT user_id AS "UserId", organisation_id AS "OrganisationId", role AS "Role", entries AS "Count", since AS "Since" FROM meldroute.radar_entries({from}, {at}, {rule.MoreThan})
        """ : $"""
        SELECT * FROM (
          SELECT e.user_id AS "UserId", e.organisation_id AS "OrganisationId", e.role AS "Role",
            CASE WHEN {(short)rule.Kind} IN (1, 4) THEN count(*) ELSE count(DISTINCT e.object_name) END AS "Count", min(e.at) AS "Since"
          FROM meldroute.audit_entry e
          WHERE e.region_id = {rule.RegionId} AND e.at > {from} AND e.at <= {at} AND e.role <> 0 AND CASE {(short)rule.Kind}
            WHEN 1 THEN e.action = 4
            WHEN 2 THEN e.action = 1 AND e.object_type IN (1, 2, 3, 4)
            WHEN 3 THEN e.action IN (1, 2) AND e.object_type IN (1, 2, 3, 4) AND (e.result = 3 OR e.object_type = 1 AND NOT EXISTS (
              SELECT FROM meldroute.case_access a WHERE a.case_id = e.case_id AND a.organisation_id = e.organisation_id AND a.until IS NULL
                AND (a.handler_id IS NULL OR a.handler_id IN (e.user_id, e.on_behalf_of))))
            WHEN 4 THEN e.action IN (1, 2, 4, 5) END
          GROUP BY e.user_id, e.organisation_id, e.role) counted
        WHERE counted."Count" > {rule.MoreThan}
        """).ToListAsync(cancel);

    private sealed record Found(Guid UserId, int OrganisationId, short Role, long Count, DateTimeOffset Since);
}
