using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using Npgsql;

namespace MeldrouteZL.Application.Cases;

/// <summary>Reads a case for its page, in one round trip (docs/decisions/0007).</summary>
public static class ViewCase
{
    private const DataGroups Shown = DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity;

    private static readonly SealedColumn Subject = SealMap.Column<CaseFacts>(nameof(CaseFacts.Subject));
    private static readonly SealedColumn What = SealMap.Column<Signal>(nameof(Signal.What));
    private static readonly SealedColumn Where = SealMap.Column<Signal>(nameof(Signal.Where));
    private static readonly SealedColumn Name = SealMap.Column<VictimIdentity>(nameof(VictimIdentity.Name));
    private static readonly SealedColumn BirthDate = SealMap.Column<VictimIdentity>(nameof(VictimIdentity.BirthDate));
    private static readonly SealedColumn Motivation = SealMap.Column<Classification>(nameof(Classification.Motivation));
    private static readonly SealedColumn Remark = SealMap.Column<Classification>(nameof(Classification.Remark));
    private static readonly SealedColumn Reason = SealMap.Column<CaseHistoryReason>(nameof(CaseHistoryReason.Text));
    private static readonly SealedColumn Question = SealMap.Column<AgendaItem>(nameof(AgendaItem.Question));
    private static readonly SealedColumn Weighing = SealMap.Column<AgendaItem>(nameof(AgendaItem.Weighing));
    private static readonly SealedColumn AcuteReason = SealMap.Column<AcuteConsultation>(nameof(AcuteConsultation.Reason));
    private static readonly SealedColumn Consulted = SealMap.Column<AcuteConsultation>(nameof(AcuteConsultation.Consulted));

    // An organisation that is not there, and so has no grants.
    private const int Nobody = 0;

    public sealed class Handler(ReadBatch read, ContentReader content)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public Task<CaseView?> Handle(string number, Actor actor, CancellationToken cancel) =>
            read.ReadAsync(actor, Act.Open(AuditObject.Case, number, Shown), Questions(number, actor), reader => AssembleAsync(reader, cancel), cancel);

        /// <summary>What is asked of the database.</summary>
        internal static IReadOnlyList<NpgsqlBatchCommand> Questions(string number, Actor actor) =>
            [.. ViewCaseSql.All.Select(sql => ReadBatch.Question(sql, number, actor.Role.ReadsRecordsOfOrganisation() ? actor.OrganisationId : Nobody))];

        internal async Task<CaseView?> AssembleAsync(NpgsqlDataReader reader, CancellationToken cancel)
        {
            var heads = await ReadBatch.RowsAsync(reader, Head, cancel);
            if (heads is not [var head])
            {
                return null;
            }

            var grants = await ReadBatch.RowsAsync(reader, Grant, cancel);
            return head with
            {
                Grants = grants,
                Standing = head.Standing with { Grants = grants.ConvertAll(g => new StandingGrant(g.OrganisationId, g.Groups, g.Because)) },
                Signals = await ReadBatch.RowsAsync(reader, Signal, cancel),
                Victims = await ReadBatch.RowsAsync(reader, Victim, cancel),
                Classes = await ReadBatch.RowsAsync(reader, Class, cancel),
                Events = await ReadBatch.RowsAsync(reader, Event, cancel),
                AgendaItems = await ReadBatch.RowsAsync(reader, AgendaItem, cancel),
                Referrals = await ReadBatch.RowsAsync(reader, Referral, cancel),
                Acute = (await ReadBatch.RowsAsync(reader, Consultation, cancel)).FirstOrDefault(),
                Comensha = await ReadBatch.RowsAsync(reader, r => new CaseComensha(r.GetGuid(0), (ComenshaStep)r.GetInt16(1), r.GetFieldValue<DateTimeOffset>(2)), cancel),
                Safety = (await ReadBatch.RowsAsync(reader, Safety, cancel)).FirstOrDefault(),
                Linked = await ReadBatch.RowsAsync(reader, r => new LinkedCase(r.GetString(0), (CaseLinkKind)r.GetInt16(1)), cancel),
            };
        }

        private CaseView Head(NpgsqlDataReader r) => new()
        {
            Id = r.GetGuid(0),
            Number = r.GetString(1),
            MunicipalityId = r.GetInt32(2),
            OpenedAt = r.GetFieldValue<DateTimeOffset>(3),
            Result = r.IsDBNull(4) ? null : (ClosingResult)r.GetInt16(4),
            Standing = new CaseStanding((CaseStage)r.GetInt16(5), (AcuteLane)r.GetInt16(6), r.IsDBNull(7) ? null : r.GetInt32(7), []),
            Subject = content.Text(r, 8, Subject),
            Form = r.IsDBNull(9) ? null : (ExploitationForm)r.GetInt16(9),
            HeldSince = Moment(r, 10),
        };

        private static CaseGrant Grant(NpgsqlDataReader r) => new(
            r.GetInt32(0), (DataGroups)r.GetInt32(1), r.GetFieldValue<DateTimeOffset>(2), (CaseStep)r.GetInt16(3), r.GetFieldValue<DateTimeOffset>(4), r.GetBoolean(5), Text(r, 6));

        private CaseSignal Signal(NpgsqlDataReader r) =>
            new(r.GetString(0), r.GetInt32(1), content.Text(r, 2, What) ?? "", content.Text(r, 3, Where) ?? "", Moment(r, 4), !r.IsDBNull(5), Moment(r, 6), r.GetInt32(7));

        private CaseVictim Victim(NpgsqlDataReader r) => new(
            r.GetGuid(0), r.GetInt16(1), (AgeBand)r.GetInt16(2), (Sex)r.GetInt16(3), content.Text(r, 4, Name), content.Date(r, 5, BirthDate),
            Moment(r, 6), r.IsDBNull(7) ? null : (InformingStep)r.GetInt16(7), r.IsDBNull(8) ? null : r.GetFieldValue<DateOnly>(8), r.GetBoolean(9));

        private CaseClass Class(NpgsqlDataReader r) => new(
            r.GetGuid(0), r.GetInt16(1), (ClassificationStatus)r.GetInt16(2), (VictimClass)r.GetInt16(3), r.IsDBNull(4) ? null : (VictimClass)r.GetInt16(4),
            content.Text(r, 5, Motivation) ?? "", content.Text(r, 6, Remark), r.GetFieldValue<DateTimeOffset>(7), r.GetString(8), Text(r, 9));

        private CaseEvent Event(NpgsqlDataReader r) => new(
            (CaseStep)r.GetInt16(0), r.GetFieldValue<DateTimeOffset>(1), Text(r, 2) ?? "", (Role)r.GetInt16(3), r.GetInt32(4), content.Text(r, 5, Reason),
            r.IsDBNull(6) ? null : (ReferralStep)r.GetInt16(6));

        private CaseAgendaItem AgendaItem(NpgsqlDataReader r) => new(
            r.GetFieldValue<DateOnly>(0), (AgendaItemKind)r.GetInt16(1), (AgendaItemStatus)r.GetInt16(2), content.Text(r, 3, Question) ?? "", content.Text(r, 4, Weighing), (AdvisedSteps)r.GetInt16(5));

        private static CaseReferral Referral(NpgsqlDataReader r) => new(
            r.GetGuid(0), (ReferralKind)r.GetInt16(1), (ReferralStage)r.GetInt16(2), r.GetInt32(3), r.GetInt32(4), r.GetFieldValue<DateTimeOffset>(5));

        private CaseConsultation Consultation(NpgsqlDataReader r) =>
            new(content.Text(r, 0, AcuteReason) ?? "", r.GetFieldValue<DateTimeOffset>(1), Moment(r, 2), content.Text(r, 3, Consulted));

        private static CaseSafety Safety(NpgsqlDataReader r) => new((SafetyFinding)r.GetInt16(0), (AssessmentDecision)r.GetInt16(1), r.GetFieldValue<DateTimeOffset>(2), Moment(r, 3));

        private static string? Text(NpgsqlDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);

        private static DateTimeOffset? Moment(NpgsqlDataReader r, int i) => r.IsDBNull(i) ? null : r.GetFieldValue<DateTimeOffset>(i);
    }
}
