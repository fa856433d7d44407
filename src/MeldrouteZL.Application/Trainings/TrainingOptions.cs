using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trainings;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trainings;

/// <summary>The lists of the training register.</summary>
internal static class TrainingOptions
{
    /// <summary>All lines of the actor's region, also those that have ended, by code.</summary>
    public static Task<List<TrainingOption>> OptionsAsync(this MeldrouteDb db, Actor actor, CancellationToken cancel) =>
        db.TrainingOptions.AsNoTracking().Where(o => o.RegionId == actor.RegionId).OrderBy(o => o.Code).ToListAsync(cancel);
}
