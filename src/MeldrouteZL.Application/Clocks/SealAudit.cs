using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Domain.Organisations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Seals what was recorded since the last time, and writes the seal down outside the database. Transactions that still run
/// are left for the next seal, so that what commits late never falls between two.
/// </summary>
public sealed partial class SealAudit(NpgsqlDataSource source, SignedContext signer, SealPlace place, SealKey key, ILogger<SealAudit> logger) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        try
        {
            await SealAsync(region.Id, cancel);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return; // another server sealed the same minute, and writes it down
        }

        try
        {
            await AnchorAsync(region.Id, cancel);
        }
        catch (IOException problem)
        {
            NotWritten(logger, problem.HResult);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Seals of the log could not be written down ({Code}); the next run writes what is missing")]
    private static partial void NotWritten(ILogger logger, int code);

    private async Task SealAsync(short region, CancellationToken cancel)
    {
        await using var log = await SealedLog.BeginAsync(source, signer, region, cancel);
        var (now, watermark) = await log.NowAsync(cancel);
        var last = await log.LastSealAsync(cancel);
        var entries = await log.EntriesAsync(last?.XidTo ?? 0, watermark, cancel);
        if (entries.Count > 0)
        {
            await log.AddAsync(AuditSeal.After(last, region, now, watermark, entries.Count, MerkleTree.RootOf([.. entries.Select(e => e.Hash)]), key), cancel);
        }
    }

    // Also what an earlier run sealed and could not write down.
    private async Task AnchorAsync(short region, CancellationToken cancel)
    {
        var file = new AnchorFile(place.Anchors);
        var written = (await file.ReadAsync(cancel)).Where(a => a.Region == region).Select(a => a.Seal).DefaultIfEmpty().Max();
        await using var log = await SealedLog.BeginAsync(source, signer, region, cancel);
        if (await log.SealsAsync(written, cancel) is { Count: > 0 } seals)
        {
            await file.AddAsync(seals, cancel);
        }
    }
}
