using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A signal of a case.</summary>
/// <param name="Source">The organisation that gave it, or received it through the public form.</param>
/// <param name="ViaPublicForm">Whether its source reads with a code what came of it.</param>
/// <param name="IsFirst">Whether the case began with it, so that it stays.</param>
/// <param name="IsAnswered">Whether its source has heard what became of it (R27).</param>
public sealed record SignalOfCase(string Number, string FirstWords, string Source, bool ViaPublicForm, bool IsFirst, bool IsAnswered);

/// <summary>Lists the signals of a case, the one it began with first.</summary>
public static class ListSignalsOfCase
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<SignalOfCase>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var found = await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
                .SelectMany(c => c.Signals, (c, s) => new { s, IsFirst = s.Id == c.OpeningSignalId })
                .Join(work.Db.Organisations, x => x.s.OrganisationId, o => o.Id, (x, o) => new { x.s.Number, x.s.What, x.s.ViaPublicForm, x.s.ForwardedAt, x.s.FeedbackGivenAt, x.IsFirst, Source = o.Name })
                .OrderByDescending(s => s.IsFirst).ThenBy(s => s.ForwardedAt).ThenBy(s => s.Number)
                .ToListAsync(cancel);
            return found.ConvertAll(s => new SignalOfCase(s.Number, CaseFacts.SubjectOf(s.What), s.Source, s.ViaPublicForm, s.IsFirst, s.FeedbackGivenAt is not null));
        }
    }
}
