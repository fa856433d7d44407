namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>
/// Which processes use the server, so that the last one stops it: a command may run beside the application.
/// Each use is a file that its process keeps locked; the lock of a killed process falls away by itself.
/// </summary>
internal sealed class ServerUsers(string folder)
{
    private FileLock? own;
    private string? ownPath;

    /// <summary>Counts this process (once per server object) as a user.</summary>
    public void Join()
    {
        Directory.CreateDirectory(folder);
        ownPath = Path.Combine(folder, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        own = FileLock.TryAcquire(ownPath);
    }

    /// <summary>Stops counting this process.</summary>
    public void Leave()
    {
        own?.Dispose();
        if (ownPath is not null)
        {
            File.Delete(ownPath);
        }
    }

    /// <summary>Whether a living process still uses the server; clears what dead ones left.</summary>
    public bool AnyLeft()
    {
        var left = false;
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            if (FileLock.TryAcquire(path) is not { } free)
            {
                left = true;
                continue;
            }
            free.Dispose();
            File.Delete(path);
        }
        return left;
    }
}
