using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>A request of Veilig Thuis for a signal of the organisation.</summary>
/// <param name="SignalNumber">Null when the reader may not see it: the draft of a colleague.</param>
public sealed record ReleaseRow(Guid Id, string? SignalNumber, DateTimeOffset AskedAt, ReleaseAnswer? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What Veilig Thuis asked the organisation to release: what waits for an answer first.</summary>
public static class ListReleases
{
    public const int Shown = 100;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<ReleaseRow>> Handle(Actor actor, CancellationToken cancel)
        {
            if (!ReleaseRequest.MayAnswer(actor.Role))
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Radar), cancel);
            var signals = work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess);
            var rows = await work.Db.ReleaseRequests.AsNoTracking().Where(r => r.OrganisationId == actor.OrganisationId)
                .OrderBy(r => r.Answer != null).ThenByDescending(r => r.AskedAt).Take(Shown)
                .Select(r => new ReleaseRow(r.Id, signals.Where(s => s.Id == r.SignalId).Select(s => s.Number).FirstOrDefault(), r.AskedAt, r.Answer, r.AnsweredAt))
                .ToListAsync(cancel);
            work.Show(rows.Select(r => r.SignalNumber).OfType<string>());
            return rows;
        }
    }
}
