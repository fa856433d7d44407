using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>A question to a house with who asked and who advised.</summary>
public sealed record HouseQuestionRow(HouseQuestion Question, string AskedBy, string? AdvisedBy);

/// <summary>What was asked about a case and advised, as far as the reader is one of the two sides.</summary>
/// <param name="Referrals">Those of the case, of which the house that holds it follows.</param>
public sealed record HouseAdvice(CaseHeader Case, IReadOnlyList<Referral> Referrals, IReadOnlyList<HouseQuestionRow> Questions);

/// <summary>Reads the questions that care coordination asked a house about a case (R104).</summary>
public static class ReadHouseAdvice
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor does not read the facts of the case, or when it does not exist: to them the same.</returns>
        public async Task<HouseAdvice?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number, DataGroups.Facts), cancel);
            if (await CaseHeaders.ReadAsync(work.Db.Cases.Where(c => c.Number == number), actor, cancel) is not { } header || !header.Standing.Admits(actor, DataGroups.Facts))
            {
                return null;
            }

            var referrals = await work.Db.Referrals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).Where(r => r.CaseId == header.Id).ToListAsync(cancel);
            return new HouseAdvice(header, referrals, await OfCaseAsync(work.Db, header.Id, actor, cancel));
        }
    }

    internal static async Task<List<HouseQuestionRow>> OfCaseAsync(MeldrouteDb db, Guid caseId, Actor actor, CancellationToken cancel)
    {
        var rows = await db.HouseQuestions.AsNoTracking().VisibleTo(actor, db).Where(q => q.CaseId == caseId).OrderByDescending(q => q.AskedAt).ThenBy(q => q.Id)
            .Select(q => new
            {
                Question = q,
                Asked = db.Users.Where(u => u.Id == q.AskedBy).Select(u => u.DisplayName).First(),
                Advised = db.Users.Where(u => u.Id == q.AdvisedBy).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new HouseQuestionRow(r.Question, r.Asked, r.Advised));
    }
}
