using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>Something that the reader's organisation must still tell somebody.</summary>
/// <param name="CaseNumber">The case in which it is told; null for what is told at the signal itself.</param>
/// <param name="Source">The organisation that gave the signal, or wrote it down for somebody outside.</param>
/// <param name="IsFromOutside">Whether somebody outside gave it, who hears it outside the application.</param>
/// <param name="Handler">The colleague who handles it; null while nobody does.</param>
public sealed record FeedbackDutyRow(string SignalNumber, string? CaseNumber, string Source, bool IsFromOutside, string? Handler, FeedbackDuty Duty);

/// <summary>Lists who must still hear something from the reader's organisation, what is late first (R27).</summary>
public static class ListFeedbackDuties
{
    /// <summary>The most urgent ones; what is told leaves the list.</summary>
    public const int Most = 100;

    private static readonly IReadOnlyList<Role> OwingRoles = [.. Enum.GetValues<FeedbackAudience>().SelectMany(FeedbackDuty.RolesFor).Distinct()];

    /// <summary>Whether this role can owe anybody word.</summary>
    public static bool MayOwe(Role role) => OwingRoles.Contains(role);

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>At most one more than <see cref="Most"/>.</returns>
        public async Task<IReadOnlyList<FeedbackDutyRow>> Handle(Actor actor, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Signal), cancel);
            var found = await (actor.Kind == OrganisationKind.Municipality ? ToColleagues(work.Db, actor) : ToSources(work.Db, actor, region))
                .OrderBy(f => f.DueAt).ThenBy(f => f.Number).Take(Most + 1).ToListAsync(cancel);
            work.Show(found.Select(f => f.Number));
            return [.. found.SelectMany(f => RowsOf(f, actor, region)).OrderBy(r => r.Duty.DueAt)];
        }

        private static IEnumerable<FeedbackDutyRow> RowsOf(Found found, Actor actor, Region region) => found.Standing.Duties(region.VeiligThuis.Id)
            .Where(d => d.OwedBy == actor.OrganisationId && d.To == found.To)
            .Select(d => new FeedbackDutyRow(found.Number, found.CaseNumber, region.Get(found.OrganisationId).Name, found.Source == SignalSource.External, found.Handler, d));

        private static IQueryable<Found> ToColleagues(MeldrouteDb db, Actor actor) => db.Signals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(actor, db.CaseAccess)
            .Where(s => s.OrganisationId == actor.OrganisationId && s.ColleagueDueAt != null)
            .Select(s => new Found
            {
                To = FeedbackAudience.Colleague,
                Number = s.Number,
                OrganisationId = s.OrganisationId,
                Source = s.Source,
                Stage = s.Stage,
                DueAt = s.ColleagueDueAt!.Value,
                Handler = db.Users.Where(u => s.Access.Any(a => a.Until == null && a.OrganisationId == actor.OrganisationId && a.HandlerId == u.Id)).Select(u => u.DisplayName).FirstOrDefault(),
            });

        private static IQueryable<Found> ToSources(MeldrouteDb db, Actor actor, Region region)
        {
            var isVeiligThuis = actor.OrganisationId == region.VeiligThuis.Id;
            var theirs = db.Cases.VisibleTo(actor, DataGroups.Facts)
                .Where(c => CaseRoute.OpenStages.Contains(c.Stage) && (c.OwnerOrganisationId == actor.OrganisationId || (isVeiligThuis && c.OwnerOrganisationId == null)));
            return db.Signals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(actor, db.CaseAccess).Where(s => s.SourceDueAt != null)
                .Join(theirs, s => s.CaseId, c => c.Id, (s, c) => new Found
                {
                    To = FeedbackAudience.Source,
                    Number = s.Number,
                    OrganisationId = s.OrganisationId,
                    Source = s.Source,
                    Stage = s.Stage,
                    DueAt = s.SourceDueAt!.Value,
                    CaseNumber = c.Number,
                    CaseStage = c.Stage,
                    CaseOwnerId = c.OwnerOrganisationId,
                    Handler = db.Users.Where(u => c.Access.Any(a => a.Until == null && a.OrganisationId == actor.OrganisationId && a.HandlerId == u.Id)).Select(u => u.DisplayName).FirstOrDefault(),
                });
        }
    }

    private sealed record Found
    {
        public FeedbackAudience To { get; init; }
        public string Number { get; init; } = "";
        public int OrganisationId { get; init; }
        public SignalSource Source { get; init; }
        public SignalStage Stage { get; init; }
        public DateTimeOffset DueAt { get; init; }
        public string? CaseNumber { get; init; }
        public CaseStage? CaseStage { get; init; }
        public int? CaseOwnerId { get; init; }
        public string? Handler { get; init; }

        public FeedbackStanding Standing => To == FeedbackAudience.Source
            ? new FeedbackStanding(OrganisationId, Stage, DueAt, null) { CaseStage = CaseStage, CaseOwnerId = CaseOwnerId }
            : new FeedbackStanding(OrganisationId, Stage, null, DueAt);
    }
}
