using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A notice as the list shows it.</summary>
/// <param name="Person">Whose use it is about; null for who has no account, such as guests whose codes were guessed.</param>
/// <param name="JudgedBy">Null while it waits.</param>
public sealed record NoticeRow(
    string Number, UsageKind Kind, Guid UserId, string? Person, Role Role, int OrganisationId, int Count, DateTimeOffset Since, DateTimeOffset RaisedAt,
    UsageJudgement? Judgement, string? Reason, DateTimeOffset? JudgedAt, string? JudgedBy);

/// <summary>Unusual use of the system: what waits for a judgement first, the newest on top; and the rules that were applied.</summary>
public static class ListNotices
{
    public const int Shown = 200;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<(IReadOnlyList<NoticeRow> Notices, IReadOnlyList<UsageRule> Rules)> Handle(Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return ([], []);
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            var users = work.Db.Users;
            var notices = await work.Db.UsageNotices.AsNoTracking().Where(n => n.RegionId == actor.RegionId)
                .OrderBy(n => n.Judgement != null).ThenByDescending(n => n.RaisedAt).Take(Shown)
                .Select(n => new NoticeRow(n.Number, n.Kind, n.UserId, users.Where(u => u.Id == n.UserId).Select(u => u.DisplayName).FirstOrDefault(), n.Role, n.OrganisationId, n.Count, n.Since,
                    n.RaisedAt, n.Judgement, n.Reason, n.JudgedAt, users.Where(u => u.Id == n.JudgedBy).Select(u => u.DisplayName).FirstOrDefault()))
                .ToListAsync(cancel);
            return (notices, await work.Db.UsageRules.AsNoTracking().Where(r => r.RegionId == actor.RegionId).OrderBy(r => r.Kind).ToListAsync(cancel));
        }

        /// <summary>How many wait, for the menu.</summary>
        public async Task<int> CountAsync(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.UsageNotices.CountAsync(n => n.RegionId == actor.RegionId && n.Judgement == null, cancel);
        }
    }
}
