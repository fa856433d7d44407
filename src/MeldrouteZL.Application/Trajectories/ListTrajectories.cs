using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
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
/// <param name="Municipality">The responsible municipality; null while it is unknown or lies outside the region.</param>
/// <param name="Clocks">What runs in it, the earliest first.</param>
public sealed record TrajectoryRow(
    Guid Id, string Number, string? CaseNumber, TrajectoryStage Stage, SupportKind? Kind, string? Municipality, DateTimeOffset OpenedAt, DateTimeOffset LastStepAt, string Handler,
    IReadOnlyList<TrajectoryClock> Clocks);

/// <summary>A page of the list.</summary>
/// <param name="OwnTerritory">The part of the region this person works for, whoever employs them (R37); null for all that the organisation covers.</param>
public sealed record TrajectoryList(IReadOnlyList<TrajectoryRow> Rows, TrajectoryPosition? Next, Subregions? OwnTerritory)
{
    public const int PageSize = 25;
}

/// <summary>The trajectories of a care coordination.</summary>
public static class ListTrajectories
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <param name="territory">Only those whose responsible municipality lies there (R37, R150); null for all, none for those without such a municipality.</param>
        public async Task<TrajectoryList> Handle(TrajectoryPosition? after, Subregions? territory, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var (region, today) = (await regions.GetAsync(actor.RegionId, cancel), DutchTime.DateOf(at));
            var there = region.Organisations.Where(o => o.Kind == OrganisationKind.Municipality && (o.Covers & (territory ?? Subregions.None)) != 0).Select(o => o.Id).ToList();
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Trajectory), cancel);
            var own = work.Db.Trajectories.AsNoTracking().VisibleTo(actor);
            var cases = work.Db.Cases.VisibleTo(actor);
            var asked = territory switch
            {
                null => own,
                Subregions.None => own.Where(t => t.MunicipalityId == null),
                _ => own.Where(t => t.MunicipalityId != null && there.Contains(t.MunicipalityId.Value)),
            };
            var rows = await (after is null ? asked : asked.Where(t => t.Stage > after.Stage || (t.Stage == after.Stage && t.Id > after.Id)))
                .OrderBy(t => t.Stage).ThenBy(t => t.Id)
                .Take(TrajectoryList.PageSize + 1)
                .Select(t => new
                {
                    t.Id,
                    t.Number,
                    t.Stage,
                    t.Kind,
                    t.MunicipalityId,
                    t.OpenedAt,
                    t.LastStepAt,
                    Case = cases.Where(c => c.Id == t.CaseId).Select(c => c.Number).FirstOrDefault(),
                    Handler = work.Db.Users.Where(u => u.Id == t.HandlerId).Select(u => u.DisplayName).First(),
                })
                .ToListAsync(cancel);
            var shown = rows.Take(TrajectoryList.PageSize).ToList();
            var ids = shown.ConvertAll(t => t.Id);
            var clocks = (await work.Db.ReadStandingsAsync(own.Where(t => ids.Contains(t.Id)), actor, cancel)).ToDictionary(t => t.Id, t => TrajectoryClocks.Of(t.Standing, region.Terms, today));
            var mine = await work.Db.Memberships.Where(m => m.Id == actor.MembershipId).Select(m => m.Territory).SingleOrDefaultAsync(cancel);
            work.Show(shown.Select(t => t.Number));
            return new TrajectoryList(
                shown.ConvertAll(t => new TrajectoryRow(
                    t.Id, t.Number, t.Case, t.Stage, t.Kind, t.MunicipalityId is { } id ? region.Get(id).Name : null, t.OpenedAt, t.LastStepAt, t.Handler, clocks.GetValueOrDefault(t.Id, []))),
                rows.Count > shown.Count ? new TrajectoryPosition(shown[^1].Stage, shown[^1].Id) : null, mine);
        }
    }
}
