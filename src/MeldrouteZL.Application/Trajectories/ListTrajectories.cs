using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A place in the list: open before closed, and within a stage in the order in which they were opened.</summary>
public sealed record TrajectoryPosition(TrajectoryStage Stage, Guid Id)
{
    /// <summary>The position as it stands in an address.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{(short)Stage}-{Id:N}");

    /// <summary>Reads a token; null for anything else, which gives the first page.</summary>
    public static TrajectoryPosition? Parse(string? token) =>
        token?.Split('-') is [var stage, var id]
        && short.TryParse(stage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Guid.TryParseExact(id, "N", out var guid)
            ? new TrajectoryPosition((TrajectoryStage)number, guid)
            : null;
}

/// <summary>One line of the list.</summary>
/// <param name="CaseNumber">Null when care coordination may no longer see the case.</param>
public sealed record TrajectoryRow(Guid Id, string Number, string? CaseNumber, TrajectoryStage Stage, DateTimeOffset OpenedAt, DateTimeOffset LastStepAt, string Handler);

/// <summary>A page of the list.</summary>
public sealed record TrajectoryList(IReadOnlyList<TrajectoryRow> Rows, TrajectoryPosition? Next)
{
    public const int PageSize = 25;
}

/// <summary>The trajectories of a care coordination.</summary>
public static class ListTrajectories
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<TrajectoryList> Handle(TrajectoryPosition? after, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Trajectory), cancel);
            var own = work.Db.Trajectories.AsNoTracking().VisibleTo(actor);
            var cases = work.Db.Cases.VisibleTo(actor);
            var rows = await (after is null ? own : own.Where(t => t.Stage > after.Stage || (t.Stage == after.Stage && t.Id > after.Id)))
                .OrderBy(t => t.Stage).ThenBy(t => t.Id)
                .Take(TrajectoryList.PageSize + 1)
                .Select(t => new TrajectoryRow(
                    t.Id, t.Number, cases.Where(c => c.Id == t.CaseId).Select(c => c.Number).FirstOrDefault(), t.Stage, t.OpenedAt, t.LastStepAt,
                    work.Db.Users.Where(u => u.Id == t.HandlerId).Select(u => u.DisplayName).First()))
                .ToListAsync(cancel);
            var shown = rows.Take(TrajectoryList.PageSize).ToList();
            work.Show(shown.Select(t => t.Number));
            return new TrajectoryList(shown, rows.Count > shown.Count ? new TrajectoryPosition(shown[^1].Stage, shown[^1].Id) : null);
        }
    }
}
