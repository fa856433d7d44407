using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A victim for whom a trajectory can be opened.</summary>
/// <param name="Name">Null when it is unknown, or not for this actor.</param>
public sealed record VictimToSupport(Guid Id, short Ordinal, AgeBand AgeBand, Sex Sex, string? Name);

/// <summary>Lists the victims of a case for who may see its facts.</summary>
public static class ListVictimsToSupport
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<VictimToSupport>> Handle(string caseNumber, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, caseNumber, DataGroups.Facts | DataGroups.VictimIdentity), cancel);
            var grants = work.Db.CaseAccess.Where(a => a.Until == null && a.OrganisationId == actor.OrganisationId);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor)
                .Where(c => c.Number == caseNumber && grants.Any(a => a.CaseId == c.Id && (a.Groups & DataGroups.Facts) != 0))
                .SelectMany(c => c.Victims)
                .OrderBy(v => v.Ordinal)
                .Select(v => new VictimToSupport(v.Id, v.Ordinal, v.AgeBand, v.Sex,
                    grants.Any(a => a.CaseId == v.CaseId && (a.Groups & DataGroups.VictimIdentity) != 0) ? v.Identity!.Name : null))
                .ToListAsync(cancel);
        }
    }
}
