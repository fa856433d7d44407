using System.Net;
using System.Net.Mail;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Sends the mail that waits, one by one. Each row is locked while it is sent, and others skip it: two servers never send the
/// same one. When a server stops between sending and recording it, the mail goes once more, with the same message id.
/// </summary>
public sealed partial class SendMail(NpgsqlDataSource source, SignedContext signer, MailSettings settings, TimeProvider clock, ILogger<SendMail> logger) : IClockJob
{
    private const int LongestWaitMinutes = 60;

    // Below the time after which the database ends an idle transaction.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // The other jobs of this minute wait for this one.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    private const string Next = """
        SELECT m.id, m.kind, m.seal_number, m.attempts, a.email FROM meldroute.outgoing_mail m JOIN meldroute.account a ON a.id = m.user_id
        WHERE m.region_id = $1 AND m.sent_at IS NULL AND m.next_at <= $2 AND a.disabled_at IS NULL AND a.email IS NOT NULL
        ORDER BY m.next_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED
        """;

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        while (!region.IsPractice && settings.Server is { } server && clock.GetElapsedTime(start) < Budget && await SendNextAsync(server, region.Id, at, cancel))
        {
            // until nothing is left, or the server does not answer
        }
    }

    /// <returns>Whether another one may be tried now.</returns>
    private async Task<bool> SendNextAsync(MailServer server, short region, DateTimeOffset at, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await TakeAsync(connection, region, at, cancel) is not { } mail)
        {
            return false;
        }

        var result = MailAddress.TryCreate(mail.Address, out var to)
            ? await TrySendAsync(server, await TextAsync(connection, mail, region, to, cancel), cancel)
            : Result.Refused;
        await MarkAsync(connection, mail, result, at, cancel);
        await transaction.CommitAsync(cancel);
        return result != Result.Away;
    }

    private static async Task<Waiting?> TakeAsync(NpgsqlConnection connection, short region, DateTimeOffset at, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Next, connection) { Parameters = { new() { Value = region }, new() { Value = at } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new Waiting(reader.GetGuid(0), (MailKind)reader.GetInt16(1), reader.IsDBNull(2) ? null : reader.GetInt32(2), reader.GetInt32(3), reader.GetString(4))
            : null;
    }

    // Null for a seal that is not there any more.
    private async Task<MailMessage?> TextAsync(NpgsqlConnection connection, Waiting mail, short region, MailAddress to, CancellationToken cancel)
    {
        if (mail.SealNumber is not { } number)
        {
            return MailText.Message(settings, mail.Id, to);
        }

        await using var context = new NpgsqlBatch(connection) { BatchCommands = { signer.CommandFor(Actor.Clock(region)) } };
        await context.ExecuteNonQueryAsync(cancel);
        return await SealedLog.SealAsync(connection, region, number, cancel) is { } seal ? MailText.Anchor(settings, mail.Id, to, seal) : null;
    }

    private async Task<Result> TrySendAsync(MailServer server, MailMessage? message, CancellationToken cancel)
    {
        if (message is null)
        {
            return Result.Refused;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        using var sending = message;
        using var client = new SmtpClient(server.Host, server.Port)
        {
            EnableSsl = server.UseTls,
            Credentials = server.User is null ? null : new NetworkCredential(server.User, server.Password),
        };
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return Result.Sent;
        }
        catch (SmtpException problem)
        {
            var result = problem is SmtpFailedRecipientException ? Result.Refused : Result.Away;
            NotSent(logger, problem.StatusCode);
            return result;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            NotSent(logger, SmtpStatusCode.GeneralFailure);
            return Result.Away;
        }
    }

    private static async Task MarkAsync(NpgsqlConnection connection, Waiting mail, Result result, DateTimeOffset at, CancellationToken cancel)
    {
        var wait = TimeSpan.FromMinutes(Math.Min(LongestWaitMinutes, 1 << Math.Min(mail.Attempts, 10)));
        await using var command = result == Result.Sent
            ? new NpgsqlCommand("UPDATE meldroute.outgoing_mail SET sent_at = $2 WHERE id = $1", connection) { Parameters = { new() { Value = mail.Id }, new() { Value = at } } }
            : new NpgsqlCommand("UPDATE meldroute.outgoing_mail SET attempts = attempts + 1, next_at = $2 WHERE id = $1", connection) { Parameters = { new() { Value = mail.Id }, new() { Value = at + wait } } };
        await command.ExecuteNonQueryAsync(cancel);
    }

    // No address: who gets mail is nobody's business in a log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail was not sent ({Status}); it is tried again later")]
    private static partial void NotSent(ILogger logger, SmtpStatusCode status);

    private sealed record Waiting(Guid Id, MailKind Kind, int? SealNumber, int Attempts, string Address);

    private enum Result
    {
        Sent,

        /// <summary>The server does not take this one; others it may.</summary>
        Refused,

        /// <summary>The server does not answer as it should.</summary>
        Away,
    }
}
