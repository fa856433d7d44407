using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>The places of one embedded server.</summary>
internal sealed class ServerFolder(string root)
{
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>The PGDATA folder.</summary>
    public string Cluster => Path.Combine(Root, "cluster");

    /// <summary>A cluster that initdb has not finished.</summary>
    public string UnfinishedCluster => Path.Combine(Root, "cluster.unfinished");

    public string PasswordFile => Path.Combine(Root, "superuser.password");

    public string Log => Path.Combine(Root, "server.log");

    public string Users => Path.Combine(Root, "users");

    /// <summary>Held while the server starts or stops. Beside the folder, since the folder itself may be deleted.</summary>
    public string StartLock => Root + ".lock";

    /// <summary>
    /// Short, whatever the data folder is called: the path of a socket holds at most 107 bytes (103 on macOS). Follows from
    /// the data folder, so that a second process finds the same one.
    /// </summary>
    public string SocketFolder => $"/tmp/meldroute-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..12]}";

    /// <summary>Makes the folder when absent, open to its owner only.</summary>
    public void Create() => PrivateFolder.Create(Root);

    /// <summary>Makes the socket folder, open to its owner only.</summary>
    public void CreateSocketFolder() => PrivateFolder.Create(SocketFolder);

    /// <summary>Removes what a killed server left of its lock and socket.</summary>
    public void RemoveStaleLocks()
    {
        File.Delete(Path.Combine(Cluster, PostmasterFile.Name));
        RemoveSocketFolder();
    }

    public void RemoveSocketFolder()
    {
        if (Directory.Exists(SocketFolder))
        {
            Directory.Delete(SocketFolder, recursive: true);
        }
    }

    /// <summary>Writes a new random password, readable by its owner only, and returns it.</summary>
    public string WriteNewPassword()
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        File.Delete(PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(PasswordFile, options);
        writer.Write(password);
        return password;
    }

    public string ReadPassword() => File.ReadAllText(PasswordFile);

    /// <summary>Keeps one log of before, so that it cannot grow without end.</summary>
    public void TurnLog()
    {
        if (File.Exists(Log))
        {
            File.Move(Log, Log + ".previous", overwrite: true);
        }
    }

    /// <summary>The last lines the server wrote.</summary>
    public string LogTail() =>
        File.Exists(Log) ? string.Join(Environment.NewLine, File.ReadLines(Log).TakeLast(15)) : "(no log)";
}
