using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>Through what an organisation may see a record. The numbers are those of privacy.sql.</summary>
public enum GrantSource : short
{
    Case = 1,
    Signal = 2,

    /// <summary>The exact copy of what was sent, for who sent it and who received it.</summary>
    Copy = 3,
    Trajectory = 4,
}

/// <summary>Who may see a record, or might.</summary>
/// <param name="Record">The number of the case or signal that the grant is on.</param>
/// <param name="Person">The one person it is for; null when it is for the organisation.</param>
/// <param name="Until">When it ended; null while it holds.</param>
/// <param name="Step">The step of a case it came from; null for a grant on a signal.</param>
/// <param name="SignalStep">The step of a signal it came from.</param>
public sealed record SeenGrant(
    GrantSource Source, string Record, int OrganisationId, string? Person, DataGroups Groups, DateTimeOffset Since, DateTimeOffset? Until, CaseStep? Step, SignalStep? SignalStep);

/// <summary>Who may see one case or signal, since when and why, for the privacy officer: never what is in it.</summary>
public static class ViewAccess
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>All grants, those that hold first; none when the number was never given in this region.</returns>
        public async Task<IReadOnlyList<SeenGrant>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(number), cancel);
            var rows = await work.Db.Database.SqlQuery<Row>($"""
                SELECT g.source AS "Source", g.record AS "Record", g.organisation_id AS "OrganisationId", u.display_name AS "Person", g.groups AS "Groups",
                       g.since AS "Since", g.until AS "Until", g.because AS "Because"
                FROM meldroute.privacy_grants({number}) g LEFT JOIN meldroute.account u ON u.id = g.user_id
                """).ToListAsync(cancel);
            return [.. rows.Select(r => r.ToGrant()).OrderBy(g => g.Until is not null).ThenByDescending(g => g.Since).ThenBy(g => g.OrganisationId)];
        }
    }

    internal sealed record Row(short Source, string Record, int OrganisationId, string? Person, int Groups, DateTimeOffset Since, DateTimeOffset? Until, short Because)
    {
        public SeenGrant ToGrant()
        {
            var source = (GrantSource)Source;
            return new SeenGrant(source, Record, OrganisationId, Person, (DataGroups)Groups, Since, Until,
                source is GrantSource.Case or GrantSource.Copy ? (CaseStep)Because : null, source == GrantSource.Signal ? (SignalStep)Because : null);
        }
    }
}
