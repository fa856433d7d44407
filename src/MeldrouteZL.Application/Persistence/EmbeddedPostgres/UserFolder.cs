namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>The folder of the current user for binaries and data that outlive a build.</summary>
internal static class UserFolder
{
    private const string Name = "meldroutezl";

    /// <summary>
    /// PostgreSQL refuses to run as root, so root hands the server to another user. Home folders of root are
    /// closed to that user: hence a system folder.
    /// </summary>
    public static bool ServerNeedsOtherUser => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The folder, created when absent. An account without a writable home gets one under temp.</summary>
    public static string Locate()
    {
        if (ServerNeedsOtherUser)
        {
            return Readable(Directory.CreateDirectory($"/var/lib/{Name}")).FullName;
        }

        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        try
        {
            if (local.Length > 0)
            {
                return Directory.CreateDirectory(Path.Combine(local, Name)).FullName;
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // A service account whose home does not exist or is read-only: temp is all it has.
        }
        return PrivateFolder.Create(Path.Combine(Path.GetTempPath(), $"{Name}-{Environment.UserName}"));
    }

    /// <summary>Opens a folder for reading to other users, whatever the umask was.</summary>
    public static DirectoryInfo Readable(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }

        return folder;
    }
}
