using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A judgement of Veilig Thuis on safety, as it was made.</summary>
/// <param name="By">Who judged.</param>
public sealed record EarlierAssessment(SafetyFinding Finding, AssessmentDecision Decision, string Why, DateTimeOffset At, string By);

/// <summary>Lists what Veilig Thuis judged of a case, the newest first.</summary>
public static class ListSafetyAssessments
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<EarlierAssessment>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var users = work.Db.Users;
            return await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .SelectMany(c => c.SafetyAssessments).OrderByDescending(a => a.At)
                .Select(a => new EarlierAssessment(a.Finding, a.Decision, a.Why, a.At, users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).First()))
                .ToListAsync(cancel);
        }
    }
}
