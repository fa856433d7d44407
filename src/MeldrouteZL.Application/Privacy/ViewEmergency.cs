using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A case as it is read in an emergency.</summary>
public sealed record EmergencyView(EmergencyAccess Access, CaseView Case)
{
    public IReadOnlyList<EmergencySignal> Signals { get; init; } = [];

    /// <summary>The persons and things of each signal, with how a person can be reached safely.</summary>
    public IReadOnlyList<PeopleOfSignal> People { get; init; } = [];
    public IReadOnlyList<EmergencyTableItem> TableItems { get; init; } = [];

    /// <summary>What guests answered the table.</summary>
    public IReadOnlyList<EmergencyGuest> Guests { get; init; } = [];
    public IReadOnlyList<EmergencyTrajectory> Trajectories { get; init; } = [];
}

/// <summary>A signal with who told it.</summary>
public sealed record EmergencySignal(
    string Number, int OrganisationId, string What, string Where, string? Observed, string? Persons, string? ReporterName, string? ReporterPhone, string? ReporterEmail, string? ReporterRelation, string? SafeContact);

/// <summary>What the table said, with what one of its members added; one row for each.</summary>
public sealed record EmergencyTableItem(string Question, string? Weighing, AdvisedSteps Advised, string? Added, int? AddedBy);

/// <summary>A guest of the table with the question and the answer.</summary>
public sealed record EmergencyGuest(string Name, string Organisation, string Question, string Answer);

/// <summary>Reads the case that somebody opened in an emergency, as long as that lasts.</summary>
public static class ViewEmergency
{
    private static readonly SealedColumn What = SealMap.Column<Signal>(nameof(Signal.What));
    private static readonly SealedColumn Where = SealMap.Column<Signal>(nameof(Signal.Where));
    private static readonly SealedColumn Observed = SealMap.Column<Signal>(nameof(Signal.ObservedText));
    private static readonly SealedColumn Persons = SealMap.Column<Signal>(nameof(Signal.Persons));
    private static readonly SealedColumn Name = SealMap.Column<ReporterIdentity>(nameof(ReporterIdentity.Name));
    private static readonly SealedColumn Phone = SealMap.Column<ReporterIdentity>(nameof(ReporterIdentity.Phone));
    private static readonly SealedColumn Email = SealMap.Column<ReporterIdentity>(nameof(ReporterIdentity.Email));
    private static readonly SealedColumn Relation = SealMap.Column<ReporterIdentity>(nameof(ReporterIdentity.Relation));
    private static readonly SealedColumn Safe = SealMap.Column<ReporterIdentity>(nameof(ReporterIdentity.SafeContact));
    private static readonly SealedColumn Question = SealMap.Column<AgendaItem>(nameof(AgendaItem.Question));
    private static readonly SealedColumn Weighing = SealMap.Column<AgendaItem>(nameof(AgendaItem.Weighing));
    private static readonly SealedColumn Added = SealMap.Column<Enrichment>(nameof(Enrichment.Text));
    private static readonly SealedColumn GuestName = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Name));
    private static readonly SealedColumn GuestFrom = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Organisation));
    private static readonly SealedColumn GuestAsked = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Question));
    private static readonly SealedColumn GuestTold = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Contribution));

    private static readonly IReadOnlyList<string> More =
    [
        $"""
        SELECT s.number, s.organisation_id, s.what, s."where", s.observed_text, s.persons, r.name, r.phone, r.email, r.relation, r.safe_contact
        FROM meldroute.casefile c JOIN meldroute.signal_read s ON s.case_id = c.id
        LEFT JOIN meldroute.reporter_identity_read r ON r.signal_id = s.id AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.ReporterIdentity)}
        WHERE c.number = $1 AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Facts)} ORDER BY s.forwarded_at
        """,
        $"""
        SELECT i.question, i.weighing, i.advised, e.text, e.organisation_id
        FROM meldroute.casefile c JOIN meldroute.agenda_item_read i ON i.case_id = c.id LEFT JOIN meldroute.enrichment_read e ON e.agenda_item_id = i.id
        WHERE c.number = $1 AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Facts)} ORDER BY i.id, e.id
        """,
        $"""
        SELECT g.name, g.organisation, g.question, g.contribution FROM meldroute.casefile c JOIN meldroute.guest_invitation_read g ON g.case_id = c.id
        WHERE c.number = $1 AND g.contributed_at IS NOT NULL AND {ViewCaseSql.HoldsInEmergency((int)DataGroups.Facts)} ORDER BY g.contributed_at
        """,
    ];

    public sealed class Handler(MeldrouteDatabase database, ReadBatch read, AuditLog log, ViewCase.Handler cases, ContentReader content)
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

            var reader = actor with { EmergencyId = access.Id };
            var view = await read.ReadAsync(reader, act, Questions(access, at), rows => AssembleAsync(access, rows, cancel), cancel);
            return view is null ? null : view with { People = await PeopleAsync(access, reader, at, cancel) };
        }

        /// <summary>What is asked of the database.</summary>
        internal static IReadOnlyList<NpgsqlBatchCommand> Questions(EmergencyAccess access, DateTimeOffset at) =>
            [.. ViewCaseSql.InEmergency.Concat(More).Concat(EmergencyTrajectories.Questions).Select(sql => ReadBatch.Question(sql, access.CaseNumber, access.Id, access.UserId, at))];

        private async Task<List<PeopleOfSignal>> PeopleAsync(EmergencyAccess access, Actor reader, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(reader, Act.ReadPart(AuditObject.Case, access.CaseNumber, PeopleReader.Groups), cancel);
            return await Application.Persons.ListPersons.InEmergencyAsync(work, access, reader, at, cancel);
        }

        private async Task<EmergencyAccess?> FindAsync(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.EmergencyAccesses.AsNoTracking()
                .Where(e => e.UserId == actor.UserId && e.RegionId == actor.RegionId && e.CaseNumber == number && e.EndedAt == null && e.Until > at)
                .OrderByDescending(e => e.Since).FirstOrDefaultAsync(cancel);
        }

        private async Task<EmergencyView?> AssembleAsync(EmergencyAccess access, NpgsqlDataReader reader, CancellationToken cancel)
        {
            if (await cases.AssembleAsync(reader, cancel) is not { } @case)
            {
                return null;
            }

            return new EmergencyView(access, @case)
            {
                Signals = await ReadBatch.RowsAsync(reader, Signal, cancel),
                TableItems = await ReadBatch.RowsAsync(reader, TableItem, cancel),
                Guests = await ReadBatch.RowsAsync(reader, Guest, cancel),
                Trajectories = await EmergencyTrajectories.ReadAsync(reader, content, cancel),
            };
        }

        private EmergencySignal Signal(NpgsqlDataReader r) => new(
            r.GetString(0), r.GetInt32(1), content.Text(r, 2, What) ?? "", content.Text(r, 3, Where) ?? "", content.Text(r, 4, Observed), content.Text(r, 5, Persons),
            content.Text(r, 6, Name), content.Text(r, 7, Phone), content.Text(r, 8, Email), content.Text(r, 9, Relation), content.Text(r, 10, Safe));

        private EmergencyTableItem TableItem(NpgsqlDataReader r) => new(
            content.Text(r, 0, Question) ?? "", content.Text(r, 1, Weighing), (AdvisedSteps)r.GetInt16(2), content.Text(r, 3, Added), r.IsDBNull(4) ? null : r.GetInt32(4));

        private EmergencyGuest Guest(NpgsqlDataReader r) =>
            new(content.Text(r, 0, GuestName) ?? "", content.Text(r, 1, GuestFrom) ?? "", content.Text(r, 2, GuestAsked) ?? "", content.Text(r, 3, GuestTold) ?? "");
    }
}
