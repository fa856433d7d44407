namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>A lock between processes. The operating system releases it when its holder dies, however it dies.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until the lock is free.</summary>
    /// <exception cref="EmbeddedPostgresException">Another process held it too long.</exception>
    public static async Task<FileLock> AcquireAsync(string path, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryAcquire(path) is { } acquired)
            {
                return acquired;
            }

            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new EmbeddedPostgresException($"Another process has held {path} for more than {Patience.TotalSeconds} s.");
            }

            await Task.Delay(Interval, ct);
        }
    }

    /// <summary>The lock, or null when another process holds it.</summary>
    public static FileLock? TryAcquire(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
