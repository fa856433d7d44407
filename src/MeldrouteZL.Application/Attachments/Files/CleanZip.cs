using System.IO.Compression;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>Puts a document together anew: every part at the same moment, with no names of machines or programs.</summary>
internal sealed class CleanZip : IDisposable
{
    // The first moment that a zip archive can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly MemoryStream clean = new();
    private readonly ZipArchive archive;

    public CleanZip() => archive = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var part = archive.CreateEntry(name, level);
        part.LastWriteTime = NoTime;
        using var to = part.Open();
        to.Write(content);
    }

    /// <summary>Closes it and gives it.</summary>
    public byte[] ToArray()
    {
        archive.Dispose();
        return clean.ToArray();
    }

    public void Dispose()
    {
        archive.Dispose();
        clean.Dispose();
    }
}
