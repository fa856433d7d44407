using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A step of a request, with who took it.</summary>
public sealed record RequestEventRow(DataSubjectRequestStep Step, DateTimeOffset At, string By, string? Reason);

/// <summary>A request as the register shows it: nothing of the case, nothing of who asks.</summary>
public sealed record RequestRow(
    string Number, RequestKind Kind, string Reference, DateOnly ReceivedOn, DateTimeOffset DueAt, bool IsExtended, RequestDecision? Decision, IReadOnlyList<RequestEventRow> History);

/// <summary>What the register of requests is limited to.</summary>
public static class RequestList
{
    public const int Shown = 200;
    public const int NumberMaxLength = 16;
}

/// <summary>The requests of data subjects: what waits first, the earliest term (so what is late) on top; then what was answered last.</summary>
public static class ListRequests
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<RequestRow>> Handle(Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            var users = work.Db.Users;
            return await work.Db.DataSubjectRequests.AsNoTracking().Where(r => r.RegionId == actor.RegionId)
                .OrderBy(r => r.Decision != null).ThenByDescending(r => r.DecidedAt).ThenBy(r => r.DueAt).Take(RequestList.Shown)
                .Select(r => new RequestRow(r.Number, r.Kind, r.Reference, r.ReceivedOn, r.DueAt, r.IsExtended, r.Decision,
                    r.History.OrderBy(h => h.At).Select(h => new RequestEventRow(h.Step, h.At, users.Where(u => u.Id == h.UserId).Select(u => u.DisplayName).First(), h.Reason)).ToList()))
                .ToListAsync(cancel);
        }
    }
}
