using System.Globalization;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>The key ring as a file that only the user of the application reads and writes.</summary>
/// <param name="path">The file.</param>
/// <param name="mayMake">Whether to make one with a first key where there is none: in Development.</param>
public sealed class KeyFile(string path, bool mayMake) : IKeySource, IEquatable<KeyFile>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private DateTime lastWrite;

    private string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Read()
    {
        if (!File.Exists(Path))
        {
            if (!mayMake)
            {
                throw new SettingsException("The file of Meldroute__KeyRingFile is not there. Make one, or bring back its copy, as docs/operations.md says.");
            }

            MakeFirst();
        }

        EnsureIsPrivate();
        lastWrite = File.GetLastWriteTimeUtc(Path);
        return File.ReadAllText(Path);
    }

    public bool MayHaveChanged() => File.GetLastWriteTimeUtc(Path) != lastWrite;

    /// <summary>Two over the same file say the same, so that they can share what is built upon them.</summary>
    public bool Equals(KeyFile? other) => other?.Path == Path;

    public override bool Equals(object? obj) => Equals(obj as KeyFile);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>Replaces the whole ring at once: whoever reads meanwhile reads the old one or the new one.</summary>
    internal void Write(IEnumerable<RingKey> keys) => File.Move(WriteAside(keys), Path, overwrite: true);

    private void MakeFirst()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var made = WriteAside([RingKey.New(1, DateTimeOffset.UnixEpoch)]);
        try
        {
            File.Move(made, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            File.Delete(made); // another process was first: its keys count
        }
    }

    private string WriteAside(IEnumerable<RingKey> keys)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"{Path}.{Environment.ProcessId}");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(aside, options))
        using (var writer = new StreamWriter(file))
        {
            foreach (var key in keys)
            {
                writer.WriteLine(key.ToLine());
            }

            writer.Flush();
            file.Flush(flushToDisk: true); // before any key in the database is wrapped with it
        }

        return aside;
    }

    private void EnsureIsPrivate()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = File.GetUnixFileMode(Path);
        if ((mode & ~OwnerOnly) != 0)
        {
            throw new SettingsException("The file of Meldroute__KeyRingFile can be read by others than its owner. Set its mode to 0600.");
        }

        try
        {
            File.SetUnixFileMode(Path, mode); // changes nothing; only its owner may
        }
        catch (UnauthorizedAccessException)
        {
            throw new SettingsException("The file of Meldroute__KeyRingFile belongs to another user than the one the application runs as.");
        }
    }
}
