using System.Text.Json;

namespace MeldrouteZL.Application.Protection.Erasure;

/// <summary>A case that was destroyed.</summary>
internal sealed record Erasure(short Region, Guid Case, DateTimeOffset At);

/// <summary>
/// The list of what was destroyed, outside the database: one line of JSON each, to which lines are only added. A backup of
/// before brings content and keys back; the list says what must go again.
/// </summary>
internal sealed class ErasureList(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>All lines; none when there is no file yet.</summary>
    /// <exception cref="JsonException">A line is not what was written.</exception>
    public async Task<List<Erasure>> ReadAsync(CancellationToken cancel)
    {
        var erasures = new List<Erasure>();
        if (!File.Exists(path))
        {
            return erasures;
        }

        await foreach (var line in File.ReadLinesAsync(path, cancel))
        {
            erasures.Add(JsonSerializer.Deserialize<Erasure>(line, Format) ?? throw new JsonException("An empty line."));
        }

        return erasures;
    }

    public async Task AddAsync(IReadOnlyList<Erasure> erasures, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await using var writer = new StreamWriter(file);
        foreach (var erasure in erasures)
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(erasure, Format).AsMemory(), cancel);
        }

        await writer.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }
}
