using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trainings;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trainings;

/// <summary>A training as the register shows it.</summary>
/// <param name="IsOwn">Whether the actor may withdraw it.</param>
public sealed record TrainingRow(Guid Id, DateOnly Date, string Provider, string Audience, string Subject, int Participants, int? MunicipalityId, int OrganisationId, bool IsOwn);

/// <summary>The register of one year.</summary>
/// <param name="Years">The years with trainings, and the one that is shown, newest first.</param>
/// <param name="Rows">Newest first.</param>
public sealed record TrainingYear(int Year, IReadOnlyList<int> Years, IReadOnlyList<TrainingRow> Rows);

/// <summary>The trainings of the region in one year (R206-R211): no names, and what was withdrawn does not count.</summary>
public static class ListTrainings
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<TrainingYear> Handle(int year, Actor actor, CancellationToken cancel)
        {
            if (!Training.MaySee(actor.Role))
            {
                return new TrainingYear(year, [], []);
            }

            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var names = (await work.Db.OptionsAsync(actor, cancel)).ToDictionary(o => o.Code, o => o.Name);
            var counting = work.Db.Trainings.AsNoTracking().Where(t => t.RegionId == actor.RegionId && t.WithdrawnAt == null);
            var years = await counting.Select(t => t.Date.Year).Distinct().ToListAsync(cancel);
            var rows = await counting.Where(t => t.Date.Year == year).OrderByDescending(t => t.Date).ThenByDescending(t => t.RecordedAt).ToListAsync(cancel);
            return new TrainingYear(year, [.. years.Append(year).Distinct().OrderDescending()], rows.ConvertAll(t => new TrainingRow(
                t.Id, t.Date, names[t.Provider], names[t.Audience], names[t.Subject], t.Participants, t.MunicipalityId, t.OrganisationId,
                Training.MayRecord(actor.Role) && t.OrganisationId == actor.OrganisationId)));
        }
    }
}
