using System.Text.Json;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>What is written down of a seal outside the database.</summary>
/// <param name="XidTo">Null in a mail, which needs no more than the hash to find a change.</param>
/// <param name="Signature">Null in a mail, too.</param>
internal sealed record Anchor(short Region, int Seal, DateTimeOffset At, int Entries, string Hash, ulong? XidTo = null, string? Signature = null)
{
    public static Anchor Of(AuditSeal seal) => new(
        seal.RegionId, seal.Number, seal.At, seal.Entries, Convert.ToHexStringLower(seal.Hash), seal.XidTo, Convert.ToHexStringLower(seal.Signature));
}

/// <summary>
/// The list of seals outside the database, one line of JSON each, to which lines are only added. Without it, seals that are
/// cut off at the end together with their entries would not be missed.
/// </summary>
internal sealed class AnchorFile(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>All lines, or what stands in mails that were saved in this file; none when there is no file yet.</summary>
    /// <exception cref="FormatException">The file is not what was written, or holds no anchor.</exception>
    public async Task<List<Anchor>> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var text = await File.ReadAllTextAsync(path, cancel);
        if (AnchorText.In(text) is { Count: > 0 } mailed)
        {
            return mailed;
        }

        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Anchor>(line, Format)!)];
        }
        catch (JsonException problem)
        {
            throw new FormatException("The file holds no anchors.", problem);
        }
    }

    public async Task AddAsync(IReadOnlyList<AuditSeal> seals, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await using var writer = new StreamWriter(file);
        foreach (var seal in seals)
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(Anchor.Of(seal), Format).AsMemory(), cancel);
        }

        await writer.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }
}
