using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>An intervention with who recorded it.</summary>
public sealed record InterventionRow(Intervention Intervention, string RecordedBy);

/// <summary>The interventions of a case that the reader may see.</summary>
public sealed record InterventionRegister(CaseHeader Case, IReadOnlyList<InterventionRow> Rows);

/// <summary>Reads the interventions of a case: what is planned first, then the newest.</summary>
public static class ListInterventions
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the register of this case is not for the actor, or when the case does not exist: to them the same.</returns>
        public async Task<InterventionRegister?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number, DataGroups.Facts), cancel);
            if (!Intervention.MayOpen(actor.Role) || await CaseHeaders.ReadAsync(work.Db.Cases.Where(c => c.Number == number), actor, cancel) is not { } header
                || !header.Standing.Admits(actor, DataGroups.Facts))
            {
                return null;
            }

            var rows = await work.Db.Interventions.AsNoTracking().VisibleTo(actor, work.Db).Where(i => i.CaseId == header.Id)
                .OrderBy(i => i.State).ThenByDescending(i => i.RecordedAt).ThenBy(i => i.Id)
                .Select(i => new { Intervention = i, Name = work.Db.Users.Where(u => u.Id == i.RecordedBy).Select(u => u.DisplayName).First() })
                .ToListAsync(cancel);
            return new InterventionRegister(header, rows.ConvertAll(r => new InterventionRow(r.Intervention, r.Name)));
        }
    }
}
