using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using Npgsql;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>What a reporter reads who comes back with the code.</summary>
/// <param name="Texts">What was written to them, oldest first.</param>
/// <param name="Question">The question that waits for an answer; null when there is none.</param>
public sealed record ReportStatus(DateTimeOffset ReceivedAt, ReportState State, IReadOnlyList<ReportText> Texts, ReportText? Question)
{
    /// <summary>What was made of the code: who showed it once reads on with this.</summary>
    public Guid Key => Reporter.UserId;

    internal Actor Reporter { get; init; } = null!;

    internal Guid SignalId { get; init; }

    internal byte[] WrappedKey { get; init; } = [];
}

/// <summary>One text for a reporter.</summary>
/// <param name="Kind">Null for what came of the report (R27).</param>
public sealed record ReportText(Guid Id, ReportMessageKind? Kind, DateTimeOffset At, string Text, bool IsAnswered);

/// <summary>
/// Shows a reporter where the report stands and what Veilig Thuis wrote. The same work for every code, good or not: as many slow
/// hashes as the ring has keys, and the same questions for each. Not recorded in the log: nobody looks at data of another.
/// </summary>
public static class ReadReport
{
    private static readonly SealedColumn Feedback = SealMap.Column<Feedback>(nameof(Domain.Signals.Feedback.Text));
    private static readonly SealedColumn Message = SealMap.Column<ReportMessage>(nameof(ReportMessage.Text));

    public sealed class Handler(NpgsqlDataSource source, SignedContext signer, ContentReader content, Regions regions, ReportCodes codes)
    {
        /// <returns>Null when there is no report with this code, or not any more.</returns>
        public async Task<ReportStatus?> Handle(ReportCode code, DateTimeOffset at, CancellationToken cancel)
        {
            var veiligThuis = (await regions.GetAsync(ReferenceData.ZuidLimburg, cancel)).VeiligThuis;
            ReportStatus? found = null;
            foreach (var hash in codes.HashesOf(code))
            {
                found = await ReadAsync(Actor.Public(hash, veiligThuis), at, cancel) ?? found;
            }

            return found;
        }

        /// <summary>The same for who showed the code before.</summary>
        /// <param name="key">The <see cref="ReportStatus.Key"/> of then.</param>
        public async Task<ReportStatus?> Handle(Guid key, DateTimeOffset at, CancellationToken cancel) =>
            await ReadAsync(Actor.Public(key, (await regions.GetAsync(ReferenceData.ZuidLimburg, cancel)).VeiligThuis), at, cancel);

        private async Task<ReportStatus?> ReadAsync(Actor reporter, DateTimeOffset at, CancellationToken cancel)
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    signer.CommandFor(reporter),
                    new("SELECT signal_id, received_at, expires_at, state, wrapped FROM meldroute.report_status()"),
                    new("SELECT id, kind, at, said, answered_at FROM meldroute.report_texts()"),
                },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            await reader.NextResultAsync(cancel);
            var reports = await ReadBatch.RowsAsync(reader, r => (SignalId: r.GetGuid(0), ReceivedAt: r.GetFieldValue<DateTimeOffset>(1), ExpiresAt: r.GetFieldValue<DateTimeOffset>(2), State: (ReportState)r.GetInt16(3), Wrapped: r.GetFieldValue<byte[]>(4)), cancel);
            var texts = await ReadBatch.RowsAsync(reader, TextOf, cancel);
            return reports is [var report] && at < report.ExpiresAt
                ? new ReportStatus(report.ReceivedAt, report.State, texts, texts.Find(t => t is { Kind: ReportMessageKind.Question, IsAnswered: false }))
                { Reporter = reporter, SignalId = report.SignalId, WrappedKey = report.Wrapped }
                : null;
        }

        private ReportText TextOf(NpgsqlDataReader r)
        {
            ReportMessageKind? kind = r.GetInt16(1) is var number and > 0 ? (ReportMessageKind)number : null;
            return new ReportText(r.GetGuid(0), kind, r.GetFieldValue<DateTimeOffset>(2), content.Text(r, 3, kind is null ? Feedback : Message) ?? "", !r.IsDBNull(4));
        }
    }
}
