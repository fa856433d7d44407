using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>One decision about a breach, with who took it.</summary>
public sealed record AssessmentRow(DateTimeOffset At, string By, DateTimeOffset? AuthorityNotifiedAt, DateTimeOffset? PeopleNotifiedAt, string Why);

/// <summary>A breach as the log shows it.</summary>
/// <param name="Assessments">The decisions, the last one first.</param>
public sealed record BreachRow(string Number, string WhatHappened, DateTimeOffset DiscoveredAt, DateTimeOffset DueAt, IReadOnlyList<AssessmentRow> Assessments)
{
    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsOpen => Assessments.Count == 0;
}

/// <summary>The breach log: what waits for a decision first, the oldest on top; then the others, newest first.</summary>
public static class ListBreaches
{
    private const int Shown = 200;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<BreachRow>> Handle(Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            var users = work.Db.Users;
            var rows = await work.Db.DataBreaches.AsNoTracking().Where(b => b.RegionId == actor.RegionId)
                .OrderBy(b => b.Assessments.Any()).ThenByDescending(b => b.DiscoveredAt).Take(Shown)
                .Select(b => new BreachRow(b.Number, b.WhatHappened, b.DiscoveredAt, b.DueAt,
                    b.Assessments.OrderByDescending(a => a.At)
                        .Select(a => new AssessmentRow(a.At, users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).First(), a.AuthorityNotifiedAt, a.PeopleNotifiedAt, a.Why)).ToList()))
                .ToListAsync(cancel);
            return [.. rows.Where(r => r.IsOpen).OrderBy(r => r.DueAt), .. rows.Where(r => !r.IsOpen)];
        }
    }
}
