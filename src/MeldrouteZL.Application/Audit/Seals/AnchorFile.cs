using System.Text.Json;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>What is written down of a seal outside the database.</summary>
internal sealed record Anchor(short Region, int Seal, DateTimeOffset At, ulong XidTo, int Entries, string Hash, string Signature)
{
    public static Anchor Of(AuditSeal seal) => new(
        seal.RegionId, seal.Number, seal.At, seal.XidTo, seal.Entries, Convert.ToHexStringLower(seal.Hash), Convert.ToHexStringLower(seal.Signature));
}

/// <summary>
/// The list of seals outside the database, one line of JSON each, to which lines are only added. Without it, seals that are
/// cut off at the end together with their entries would not be missed.
/// </summary>
internal sealed class AnchorFile(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>All lines; none when there is no file yet.</summary>
    /// <exception cref="JsonException">A line is not what was written.</exception>
    public async Task<List<Anchor>> ReadAsync(CancellationToken cancel)
    {
        var anchors = new List<Anchor>();
        if (!File.Exists(path))
        {
            return anchors;
        }

        await foreach (var line in File.ReadLinesAsync(path, cancel))
        {
            anchors.Add(JsonSerializer.Deserialize<Anchor>(line, Format) ?? throw new JsonException("An empty line."));
        }

        return anchors;
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
