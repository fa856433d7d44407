using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Reminds Veilig Thuis of a person whom it must inform, on the last day of the term and once for each term (Wmo 2015, article 5.3.1).
/// The mail says that there is a message and no more.
/// </summary>
public sealed class RemindInforming(MeldrouteDatabase database) : IClockJob
{
    private static readonly IReadOnlyList<Role> Roles = [.. CaseRoute.RuleFor(CaseStep.RecordInforming).By.SelectMany(w => w.As)];

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var moment = new Moment(Actor.Clock(region.Id), at, region);
        foreach (var id in await DueAsync(moment, cancel))
        {
            await RemindAsync(id, moment, cancel);
        }
    }

    private async Task<List<Guid>> DueAsync(Moment moment, CancellationToken cancel)
    {
        var endOfToday = DutchTime.EndOfDay(DutchTime.DateOf(moment.At));
        await using var work = await database.BeginAsync(moment.By, Act.WithoutContent, cancel);
        return await work.Db.Cases.Where(c => c.RegionId == moment.Region.Id && c.Stage <= CaseStage.Closed && c.Victims.Any(v => v.InformBy <= endOfToday && v.InformRemindedAt == null))
            .Select(c => c.Id).ToListAsync(cancel);
    }

    // Who was informed in the meantime is not owed anything any more: then nothing is sent.
    private async Task RemindAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(RemindInforming), AuditObject.Case, null), cancel);

        // The case itself does not change, so two replicas wait for each other on it: one mail is enough.
        await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.casefile WHERE id = {id} FOR UPDATE", cancel);
        var @case = await work.Db.Cases.Include(c => c.Victims).Include(c => c.Access).SingleAsync(c => c.Id == id, cancel);
        if (@case.RemindInforming(moment.At))
        {
            await work.Db.RemindAsync(moment.Region.VeiligThuis.Id, Roles, @case.Access, moment, cancel);
            await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}
