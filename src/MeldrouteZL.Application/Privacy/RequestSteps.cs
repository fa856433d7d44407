using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>What every step of a request of a data subject has in common: load through both walls, ask the entity, commit once.</summary>
public sealed class RequestSteps(MeldrouteDatabase database, Regions regions)
{
    public async Task<Outcome> TakeAsync(string useCase, Guid formKey, string number, Actor actor, DateTimeOffset at, Func<DataSubjectRequest, Moment, Refusal?> step, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.Take(useCase, AuditObject.Registers, null), new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = number }, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        var request = await work.Db.DataSubjectRequests.SingleOrDefaultAsync(r => r.Number == number && r.RegionId == actor.RegionId, cancel);
        if (request is null)
        {
            return Refusal.UnknownRequest;
        }

        return step(request, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal : await work.CommitAsync(() => request.Number, cancel);
    }
}
