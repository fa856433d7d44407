using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static MeldrouteZL.Application.Access.ReadBatch;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A case as it is read in an emergency.</summary>
public sealed record EmergencyView(EmergencyAccess Access, CaseView Case)
{
    public IReadOnlyList<EmergencySignal> Signals { get; init; } = [];
    public IReadOnlyList<EmergencyTableItem> TableItems { get; init; } = [];
    public IReadOnlyList<EmergencyTrajectory> Trajectories { get; init; } = [];
}

/// <summary>A signal with who told it.</summary>
public sealed record EmergencySignal(
    string Number, int OrganisationId, string What, string Where, string? Observed, string? Persons, string? ReporterName, string? ReporterPhone, string? ReporterEmail, string? ReporterRelation);

/// <summary>What the table said, with what one of its members added; one row for each.</summary>
public sealed record EmergencyTableItem(string Question, string? Weighing, AdvisedSteps Advised, string? Added, int? AddedBy);

public sealed record EmergencyTrajectory(string Number, TrajectoryStage Stage, int OrganisationId, string Basis, string? Plan, string? Result);

/// <summary>Reads the case that somebody opened in an emergency, as long as that lasts.</summary>
public static class ViewEmergency
{
    private static readonly IReadOnlyList<string> More =
    [
        $"""
        SELECT s.number, s.organisation_id, s.what, s."where", s.observed_text, s.persons, r.name, r.phone, r.email, r.relation
        FROM meldroute.casefile c JOIN meldroute.signal s ON s.case_id = c.id
        LEFT JOIN meldroute.reporter_identity r ON r.signal_id = s.id AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.ReporterIdentity)}
        WHERE c.number = $1 AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Facts)} ORDER BY s.forwarded_at
        """,
        $"""
        SELECT i.question, i.weighing, i.advised, e.text, e.organisation_id
        FROM meldroute.casefile c JOIN meldroute.agenda_item i ON i.case_id = c.id LEFT JOIN meldroute.enrichment e ON e.agenda_item_id = i.id
        WHERE c.number = $1 AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Facts)} ORDER BY i.id, e.id
        """,
        $"""
        SELECT t.number, t.stage, t.organisation_id, t.basis, t.plan, t.result
        FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id
        WHERE c.number = $1 AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Trajectory)} ORDER BY t.opened_at
        """,
    ];

    public sealed class Handler(MeldrouteDatabase database, ReadBatch read, AuditLog log)
    {
        /// <returns>Null when the person has no emergency access to it now, or when it does not exist: to them the same.</returns>
        public async Task<EmergencyView?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var act = Act.Open(AuditObject.Case, number, EmergencyAccess.GroupsFor(actor.Role));
            if (await FindAsync(number, actor, at, cancel) is not { } access || !access.Admits(actor, DataGroups.Status, at))
            {
                await log.RecordAsync(actor, act, AuditResult.NotFound, cancel);
                return null;
            }

            return await read.ReadAsync(actor with { EmergencyId = access.Id }, act, Questions(access, at), reader => AssembleAsync(access, reader, cancel), cancel);
        }

        /// <summary>What is asked of the database.</summary>
        internal static IReadOnlyList<NpgsqlBatchCommand> Questions(EmergencyAccess access, DateTimeOffset at) =>
            [.. ViewCaseSql.InEmergency.Concat(More).Select(sql => Question(sql, access.CaseNumber, access.Id, access.UserId, at))];

        private async Task<EmergencyAccess?> FindAsync(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.EmergencyAccesses.AsNoTracking()
                .Where(e => e.UserId == actor.UserId && e.RegionId == actor.RegionId && e.CaseNumber == number && e.EndedAt == null && e.Until > at)
                .OrderByDescending(e => e.Since).FirstOrDefaultAsync(cancel);
        }

        private static async Task<EmergencyView?> AssembleAsync(EmergencyAccess access, NpgsqlDataReader reader, CancellationToken cancel)
        {
            if (await ViewCase.Handler.AssembleAsync(reader, cancel) is not { } @case)
            {
                return null;
            }

            return new EmergencyView(access, @case)
            {
                Signals = await RowsAsync(reader, r => new EmergencySignal(
                    r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), Text(r, 4), Text(r, 5), Text(r, 6), Text(r, 7), Text(r, 8), Text(r, 9)), cancel),
                TableItems = await RowsAsync(reader, r => new EmergencyTableItem(
                    r.GetString(0), Text(r, 1), (AdvisedSteps)r.GetInt16(2), Text(r, 3), r.IsDBNull(4) ? null : r.GetInt32(4)), cancel),
                Trajectories = await RowsAsync(reader, r => new EmergencyTrajectory(
                    r.GetString(0), (TrajectoryStage)r.GetInt16(1), r.GetInt32(2), r.GetString(3), Text(r, 4), Text(r, 5)), cancel),
            };
        }

        private static string? Text(NpgsqlDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);
    }
}
