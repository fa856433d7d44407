using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>What writing in the register of care coordination has in common.</summary>
public sealed class CareNetworkSteps(MeldrouteDatabase database, Regions regions)
{
    /// <param name="write">Asks the entity and adds what it gives.</param>
    /// <returns>The year of <paramref name="day"/>, in which the register shows it.</returns>
    public async Task<Outcome> WriteAsync(string name, Guid formKey, DateOnly day, Actor actor, DateTimeOffset at, Func<Work, Moment, Task<Refusal?>> write, CancellationToken cancel)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = year };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.None, null), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        return await write(work, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal : await work.CommitAsync(() => year, cancel);
    }

    /// <summary>Changes a bottleneck that this care coordination keeps; of two who do so at once the second is told.</summary>
    public Task<Outcome> ChangeAsync(string name, Target target, Guid bottleneck, DateOnly day, Actor actor, DateTimeOffset at, Func<Bottleneck, Moment, Refusal?> change, CancellationToken cancel) => WriteAsync(
        name, target.FormKey, day, actor, at, async (work, moment) =>
        {
            var found = await work.Db.Set<Bottleneck>().VisibleTo(actor).SingleOrDefaultAsync(b => b.Id == bottleneck, cancel);
            return found is null ? Refusal.UnknownBottleneck : change(found, moment);
        }, cancel);
}
