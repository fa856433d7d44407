using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What the page of a step needs to know of its case.</summary>
/// <param name="Version">The version the person looks at; a later change by somebody else is noticed.</param>
/// <param name="Subject">What it is about; null for who may see the status only.</param>
public sealed record CaseHeader(Guid Id, string Number, uint Version, int MunicipalityId, string? Subject, CaseStanding Standing)
{
    /// <summary>Since when a privacy officer forbids its destruction; null while nobody does.</summary>
    public DateTimeOffset? HeldSince { get; init; }
}

/// <summary>Reads the header of a case for who may see it.</summary>
public sealed class CaseHeaders(MeldrouteDatabase database)
{
    /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
    public async Task<CaseHeader?> FindAsync(string number, Actor actor, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number), cancel);
        return await ReadAsync(work.Db.Cases.Where(c => c.Number == number), actor, cancel);
    }

    /// <summary>Reads the header of the one case these are, within a unit of work.</summary>
    internal static async Task<CaseHeader?> ReadAsync(IQueryable<Case> cases, Actor actor, CancellationToken cancel)
    {
        var found = await cases.AsNoTracking().VisibleTo(actor)
            .Select(c => new
            {
                c.Id,
                c.Number,
                Version = EF.Property<uint>(c, "Version"),
                c.MunicipalityId,
                c.Facts!.Subject,
                c.Stage,
                c.Lane,
                c.OwnerOrganisationId,
                c.HeldSince,
                Grants = c.Access.Where(a => a.Until == null).Select(a => new StandingGrant(a.OrganisationId, a.Groups, a.Because)).ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var standing = new CaseStanding(found.Stage, found.Lane, found.OwnerOrganisationId, found.Grants);
        var subject = standing.Admits(actor, DataGroups.Facts) ? found.Subject : null;
        return new CaseHeader(found.Id, found.Number, found.Version, found.MunicipalityId, subject, standing) { HeldSince = found.HeldSince };
    }
}
