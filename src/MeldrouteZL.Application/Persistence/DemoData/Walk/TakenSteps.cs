using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>
/// The steps of an earlier filling, by the forms that were sent then: a filling that was broken off goes on where it was.
/// </summary>
internal sealed class TakenSteps(MeldrouteDatabase database)
{
    private readonly Dictionary<Guid, Dictionary<Guid, SubmittedForm>> known = [];

    /// <summary>The form with which this actor took this step; null when they did not.</summary>
    public async Task<SubmittedForm?> FindAsync(Actor actor, Guid key, CancellationToken cancel)
    {
        if (!known.TryGetValue(actor.UserId, out var forms))
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            forms = await work.Db.Set<SubmittedForm>().AsNoTracking().Where(f => f.UserId == actor.UserId).ToDictionaryAsync(f => f.FormKey, cancel);
            known[actor.UserId] = forms;
        }

        return forms.GetValueOrDefault(key);
    }
}
