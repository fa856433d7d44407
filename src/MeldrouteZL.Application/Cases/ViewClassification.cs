using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>One version of the class of one victim: what was proposed and what came of it, side by side.</summary>
/// <param name="Decided">The class that was confirmed; null while it waits and when it was sent back.</param>
/// <param name="Remark">Why another class was confirmed than was proposed, or the question it was sent back with.</param>
public sealed record ClassVersion(short Ordinal, short Version, ClassificationStatus Status, VictimClass Proposed, VictimClass? Decided, string? Remark)
{
    public required string Indicators { get; init; }
    public required IReadOnlyList<short> Codes { get; init; }
    public required string Motivation { get; init; }
    public required string Consulted { get; init; }
    public required OtherProblem? PointsTo { get; init; }
    public required string? ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required string? DecidedBy { get; init; }
    public required DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>The classes of the victims of a case in all their versions, with what each rests on (R74, R75, assumption A4).</summary>
public static class ViewClassification
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>By victim, the newest version first; null when it is not the actor's to read, or when the case does not exist: to them the same.</returns>
        public async Task<IReadOnlyList<ClassVersion>?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number), cancel);
            var (cases, users) = (work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number), work.Db.Users);
            if (!Classification.MayRead(actor.Role) || !await cases.AnyAsync(cancel))
            {
                return null;
            }

            return await cases.SelectMany(c => c.Classifications)
                .Join(work.Db.Set<Victim>(), k => k.VictimId, v => v.Id, (k, v) => new { k, v.Ordinal })
                .OrderBy(x => x.Ordinal).ThenByDescending(x => x.k.Version)
                .Select(x => new ClassVersion(x.Ordinal, x.k.Version, x.k.Status, x.k.Proposed, x.k.Definitive, x.k.Remark)
                {
                    Indicators = x.k.Indicators,
                    Codes = x.k.IndicatorCodes,
                    Motivation = x.k.Motivation,
                    Consulted = x.k.Consulted,
                    PointsTo = x.k.PointsTo,
                    ProposedBy = users.Where(u => u.Id == x.k.ProposedBy).Select(u => u.DisplayName).FirstOrDefault(),
                    ProposedAt = x.k.ProposedAt,
                    DecidedBy = users.Where(u => u.Id == x.k.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(),
                    DecidedAt = x.k.DecidedAt,
                })
                .ToListAsync(cancel);
        }
    }
}
