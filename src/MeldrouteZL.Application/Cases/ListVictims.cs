using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A victim of a case, without who it is.</summary>
/// <param name="Class">The class that counts; null while there is none.</param>
/// <param name="IsPending">Whether a proposed class waits for the second pair of eyes.</param>
public sealed record VictimOfCase(Guid Id, short Ordinal, AgeBand AgeBand, Sex Sex, VictimClass? Class, bool IsPending);

/// <summary>Lists the victims of a case.</summary>
public static class ListVictims
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<VictimOfCase>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .Victims().ToListAsync(cancel);
        }
    }

    /// <summary>The victims of these cases in their order; the class as <see cref="Case.ClassOf"/> gives it.</summary>
    internal static IQueryable<VictimOfCase> Victims(this IQueryable<Case> cases) => cases
        .SelectMany(c => c.Victims, (c, v) => new { c, v })
        .OrderBy(x => x.v.Ordinal)
        .Select(x => new VictimOfCase(
            x.v.Id, x.v.Ordinal, x.v.AgeBand, x.v.Sex,
            x.c.Classifications.Where(k => k.VictimId == x.v.Id && k.Status == ClassificationStatus.Definitive)
                .OrderByDescending(k => k.Version).Select(k => k.Definitive).FirstOrDefault(),
            x.c.Classifications.Any(k => k.VictimId == x.v.Id && k.Status == ClassificationStatus.Provisional)));
}
