using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Screening;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>What a guest of the table reads: what was written for them, and nothing of the case.</summary>
public sealed record GuestView(string Question, string? Shown, DateTimeOffset ExpiresAt)
{
    /// <summary>What was made of the code: who showed it once goes on with this.</summary>
    public Guid Key => Guest.UserId;

    internal Actor Guest { get; init; } = null!;

    internal Guid Id { get; init; }

    internal Guid CaseId { get; init; }

    /// <summary>For the log; the guest is not told it.</summary>
    internal string Number { get; init; } = "";

    internal byte[] WrappedKey { get; init; } = [];
}

/// <summary>
/// Opens the invitation of who has a code (R85). The same work for every code, good or not: as many slow hashes as the ring has keys,
/// the same question for each, and one entry in the log, which never holds the code.
/// </summary>
public static class ReadInvitation
{
    private static readonly SealedColumn Question = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Question));
    private static readonly SealedColumn Shown = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Shown));

    public sealed class Handler(NpgsqlDataSource source, SignedContext signer, AuditCommands commands, AuditLog log, ContentReader content, Regions regions, ReportCodes codes)
    {
        /// <returns>Null when the code opens nothing: which of the reasons it is, is not said.</returns>
        public async Task<GuestView?> Handle(ReportCode code, DateTimeOffset at, CancellationToken cancel)
        {
            var veiligThuis = (await regions.GetAsync(ReferenceData.ZuidLimburg, cancel)).VeiligThuis;
            GuestView? found = null;
            foreach (var hash in codes.HashesOf(code, CodeUse.Guest))
            {
                found = await ReadAsync(Actor.Public(hash, veiligThuis), at, cancel) ?? found;
            }

            if (found is null)
            {
                // Not even its hash: who mistypes a good code leaves nothing of it.
                await log.RecordAsync(Actor.Public(Guid.Empty, veiligThuis), Act.Take(nameof(ReadInvitation), AuditObject.None, null), AuditResult.Refused, cancel);
            }

            return found;
        }

        /// <summary>The same for who showed the code before.</summary>
        /// <param name="key">The <see cref="GuestView.Key"/> of then.</param>
        public async Task<GuestView?> Handle(Guid key, DateTimeOffset at, CancellationToken cancel) =>
            await ReadAsync(Actor.Public(key, (await regions.GetAsync(ReferenceData.ZuidLimburg, cancel)).VeiligThuis), at, cancel);

        /// <summary>Asks within a transaction that this guest has entered.</summary>
        internal async Task<GuestView?> OpenAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Actor guest, DateTimeOffset at, CancellationToken cancel)
        {
            await using var command = new NpgsqlCommand("SELECT id, case_id, number, expires_at, question, shown, wrapped FROM meldroute.guest_open()", connection, transaction);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await ReadBatch.RowsAsync(reader, r => ViewOf(r, guest), cancel) is [var view] && at < view.ExpiresAt ? view : null;
        }

        private async Task<GuestView?> ReadAsync(Actor guest, DateTimeOffset at, CancellationToken cancel)
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var entrance = new NpgsqlBatch(connection, transaction) { BatchCommands = { signer.CommandFor(guest) } };
            await entrance.ExecuteNonQueryAsync(cancel);
            if (await OpenAsync(connection, transaction, guest, at, cancel) is not { } view)
            {
                return null;
            }

            // No entry, no answer: both stand or fall with this transaction.
            var act = Act.Open(AuditObject.Case, view.Number, DataGroups.Facts).Within(view.CaseId);
            await using var entry = new NpgsqlBatch(connection, transaction) { BatchCommands = { commands.CommandFor(act, guest, AuditResult.Done) } };
            await entry.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
            return view;
        }

        private GuestView ViewOf(NpgsqlDataReader r, Actor guest) => new(content.Text(r, 4, Question) ?? "", content.Text(r, 5, Shown), r.GetFieldValue<DateTimeOffset>(3))
        {
            Guest = guest,
            Id = r.GetGuid(0),
            CaseId = r.GetGuid(1),
            Number = r.GetString(2),
            WrappedKey = r.GetFieldValue<byte[]>(6),
        };
    }
}
