using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Mails the last seal of the log to two privacy officers once a day, of two organisations where there are two: then its hash
/// lies where whoever owns the database and the server cannot reach (decision 8).
/// </summary>
public sealed class MailAnchors(NpgsqlDataSource source, SignedContext signer) : IClockJob
{
    private const string Due = """
        SELECT max(s.number) FROM meldroute.audit_seal s
        WHERE s.region_id = $1 AND NOT EXISTS (SELECT FROM meldroute.outgoing_mail m WHERE m.region_id = $1 AND m.kind = $2 AND m.at >= $3)
        """;

    private const string Officers = """
        SELECT user_id FROM (
          SELECT DISTINCT ON (m.user_id) m.user_id, m.organisation_id, row_number() OVER (PARTITION BY m.organisation_id ORDER BY m."from", m.user_id) AS turn
          FROM meldroute.membership m JOIN meldroute.organisation o ON o.id = m.organisation_id JOIN meldroute.account a ON a.id = m.user_id
          WHERE o.region_id = $1 AND m.role = $2 AND m."from" <= $3 AND (m.until IS NULL OR m.until >= $3) AND a.disabled_at IS NULL AND a.email IS NOT NULL
          ORDER BY m.user_id, turn) officer
        ORDER BY turn, organisation_id, user_id LIMIT 2
        """;

    // The same id on every server: whoever comes second adds nothing.
    private const string Add = """
        INSERT INTO meldroute.outgoing_mail (id, region_id, user_id, kind, seal_number, at, attempts, next_at) VALUES ($1, $2, $3, $4, $5, $6, 0, $6) ON CONFLICT (id) DO NOTHING
        """;

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var today = DutchTime.DateOf(at);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var context = new NpgsqlBatch(connection, transaction) { BatchCommands = { signer.CommandFor(Actor.Clock(region.Id)) } };
        await context.ExecuteNonQueryAsync(cancel);
        await using var due = Command(connection, Due, region.Id, (short)MailKind.SealAnchor, DutchTime.EndOfDay(today.AddDays(-1)).AddMinutes(1));
        if (await due.ExecuteScalarAsync(cancel) is not int seal)
        {
            return;
        }

        foreach (var officer in await OfficersAsync(connection, region.Id, today, cancel))
        {
            await using var add = Command(connection, Add, IdOf(region.Id, officer, today), region.Id, officer, (short)MailKind.SealAnchor, seal, at);
            await add.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static async Task<List<Guid>> OfficersAsync(NpgsqlConnection connection, short region, DateOnly today, CancellationToken cancel)
    {
        await using var command = Command(connection, Officers, region, (short)Role.PrivacyOfficer, today);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await ReadBatch.RowsAsync(reader, r => r.GetGuid(0), cancel);
    }

    private static Guid IdOf(short region, Guid officer, DateOnly today) =>
        new(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"anchor {region} {officer:D} {today:yyyy-MM-dd}"))).AsSpan(0, 16));

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
