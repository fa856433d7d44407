using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Connections;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Connections;

/// <summary>A link between a case and another one that the reader sees too.</summary>
/// <param name="CaseNumber">The other case.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="UndoReason">Why it was undone; null while it holds, as the two after it.</param>
public sealed record CaseLinkRow(
    Guid Id, string CaseNumber, CaseLinkKind Kind, string Reason, DateTimeOffset MadeAt, string? MadeBy, string? UndoReason, DateTimeOffset? UndoneAt, string? UndoneBy)
{
    public bool Holds => UndoneAt is null;
}

/// <summary>What belongs together in a case, as far as the reader sees it.</summary>
public sealed record CaseConnections(string Number, CasePicture Picture, IReadOnlyList<CaseLinkRow> Links);

/// <summary>The persons and things of the signals of a case and the cases it is linked to, as a picture and as rows.</summary>
public static class ViewConnections
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not read the facts of the case, or when it does not exist: to them the same.</returns>
        public async Task<CaseConnections?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number, PeopleReader.Groups), cancel);
            if (await ListPersons.InCaseAsync(work, number, actor, at, cancel) is not { } signals)
            {
                return null;
            }

            var links = await CaseLinks.OfCaseAsync(work.Db, number, actor, cancel);
            var picture = CasePicture.Of(number, signals.ConvertAll(s => (s.Number, s.People)), links.Where(l => l.Holds).Select(l => l.CaseNumber));
            return new CaseConnections(number, picture, links);
        }
    }
}

/// <summary>Reads the links of a case.</summary>
internal static class CaseLinks
{
    /// <summary>Those that hold first, then the newest; none with a case of which the actor does not read the facts.</summary>
    public static async Task<List<CaseLinkRow>> OfCaseAsync(MeldrouteDb db, string number, Actor actor, CancellationToken cancel)
    {
        var (cases, users) = (db.Cases.VisibleTo(actor, DataGroups.Facts), db.Users);
        return await db.CaseLinks.AsNoTracking().VisibleTo(actor, db.CaseAccess)
            .Where(l => cases.Any(c => c.Number == number && (c.Id == l.CaseId || c.Id == l.OtherCaseId)))
            .OrderBy(l => l.UndoneAt != null).ThenByDescending(l => l.MadeAt).ThenBy(l => l.Id)
            .Select(l => new CaseLinkRow(
                l.Id, cases.Where(c => c.Number != number && (c.Id == l.CaseId || c.Id == l.OtherCaseId)).Select(c => c.Number).First(), l.Kind, l.Reason, l.MadeAt,
                users.Where(u => u.Id == l.MadeBy).Select(u => u.DisplayName).FirstOrDefault(), l.UndoReason, l.UndoneAt,
                users.Where(u => u.Id == l.UndoneBy).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
