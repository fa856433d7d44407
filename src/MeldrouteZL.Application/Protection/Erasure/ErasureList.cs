using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeldrouteZL.Application.Protection.Erasure;

/// <summary>What kind of record was destroyed.</summary>
internal enum ErasedKind
{
    Case,
    Trajectory,

    /// <summary>A draft that expired, whether it was left or withdrawn.</summary>
    Draft,
}

/// <summary>A record that was destroyed: which one and when, nothing else.</summary>
internal sealed record Erasure(short Region, ErasedKind Kind, Guid Id, DateTimeOffset At);

/// <summary>
/// The list of what was destroyed, outside the database: one line of JSON each, to which lines are only added. A backup of
/// before brings content and keys back; the list says what must go again.
/// </summary>
internal sealed class ErasureList(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<ErasedKind>() } };

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
