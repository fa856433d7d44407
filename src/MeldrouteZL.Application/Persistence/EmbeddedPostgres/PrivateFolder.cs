namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>A folder open to its owner only, as PostgreSQL demands and a folder under temp needs.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder when absent.</summary>
    /// <exception cref="UnauthorizedAccessException">Another user made it first: what a stranger owns is not private.</exception>
    public static string Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path).FullName;
        }

        var folder = Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
        return folder.FullName;
    }
}
