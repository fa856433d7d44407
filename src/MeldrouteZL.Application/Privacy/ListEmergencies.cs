using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>An emergency access as others see it.</summary>
/// <param name="CaseNumber">Null for who may not know of the case, and hears of it because of a trajectory only.</param>
/// <param name="IsJustified">What a colleague thinks; null while nobody said so, and for who is no privacy officer.</param>
/// <param name="SeenAt">When the own organisation took note; null while it did not.</param>
public sealed record EmergencyRow(
    Guid Id, string? CaseNumber, Guid UserId, string Person, string Reason, DateTimeOffset Since, DateTimeOffset Until, DateTimeOffset? EndedAt,
    bool? IsJustified, string? JudgedBecause, string? JudgedBy, DateTimeOffset? JudgedAt, DateTimeOffset? SeenAt, bool IsInformed)
{
    public bool IsOpenAt(DateTimeOffset at) => EndedAt is null && at < Until;

    /// <summary>Whether the own organisation still has to take note.</summary>
    public bool CanBeSeen => IsInformed && SeenAt is null;
}

/// <summary>Who opened a case in an emergency, the newest first: all of the region for a privacy officer, and what an organisation had to hear of for that organisation.</summary>
public static class ListEmergencies
{
    private const int Shown = 200;

    /// <summary>The roles that follow a case up, and so hear of it for their organisation.</summary>
    public static readonly IReadOnlyList<Role> Informed = [Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator];

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<EmergencyRow>> Handle(Actor actor, CancellationToken cancel)
        {
            var (isOfficer, bit) = (actor.Role == Role.PrivacyOfficer, Informed.Contains(actor.Role) ? actor.Mask : 0);
            if (!isOfficer && bit == 0)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            return await work.Db.Database.SqlQuery<EmergencyRow>($"""
                SELECT e.id AS "Id", CASE WHEN {isOfficer} OR EXISTS (
                         SELECT FROM meldroute.case_access a WHERE a.case_id = e.case_id AND a.until IS NULL AND a.organisation_id = {actor.OrganisationId} AND a.groups & 1 <> 0)
                       THEN e.case_number END AS "CaseNumber",
                       e.user_id AS "UserId", u.display_name AS "Person", e.reason AS "Reason", e.since AS "Since", e.until AS "Until", e.ended_at AS "EndedAt",
                       j.is_justified AS "IsJustified", j.reason AS "JudgedBecause", w.display_name AS "JudgedBy", j.at AS "JudgedAt", s.at AS "SeenAt", NOT {isOfficer} AS "IsInformed"
                FROM meldroute.emergency_access e JOIN meldroute.account u ON u.id = e.user_id
                LEFT JOIN meldroute.emergency_judgement j ON j.emergency_id = e.id AND {isOfficer} LEFT JOIN meldroute.account w ON w.id = j.judged_by
                LEFT JOIN meldroute.emergency_seen s ON s.emergency_id = e.id AND s.organisation_id = {actor.OrganisationId}
                WHERE e.region_id = {actor.RegionId} AND ({isOfficer} OR e.mask & {bit} <> 0)
                ORDER BY e.since DESC, e.id DESC LIMIT {Shown}
                """).ToListAsync(cancel);
        }

        /// <summary>Whether the region has another privacy officer, who could judge what this one did.</summary>
        public async Task<bool> HasColleagueAsync(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            return await work.Db.Memberships.AnyAsync(
                m => m.Role == Role.PrivacyOfficer && m.UserId != actor.UserId && m.From <= today && (m.Until == null || m.Until >= today)
                    && work.Db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId)
                    && work.Db.Users.Any(u => u.Id == m.UserId && u.DisabledAt == null), cancel);
        }
    }
}
