using System.Diagnostics;
using System.Globalization;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>
/// What <c>postmaster.pid</c> says about the server of a cluster. The file survives a killed server, so that it is
/// believed only when its process is still that server.
/// </summary>
internal sealed record PostmasterFile(int ProcessId, int Port)
{
    /// <summary>Name of the file within the cluster.</summary>
    public const string Name = "postmaster.pid";

    /// <summary>The file of this cluster; null when there is none or it is not complete yet.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        var path = Path.Combine(cluster, Name);
        if (!File.Exists(path))
        {
            return null;
        }
        // Line 1 is the process, line 4 the port.
        var lines = File.ReadAllLines(path);
        return lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new PostmasterFile(processId, port)
                : null;
    }

    /// <summary>
    /// Whether the process lives, is no zombie (a container whose first process does not reap keeps those) and is the
    /// server of this cluster and not another process that was given the same number.
    /// </summary>
    public bool IsServerOf(string cluster) =>
        OperatingSystem.IsLinux() ? IsServerOnLinux(cluster) : IsNamedPostgres();

    private bool IsServerOnLinux(string cluster)
    {
        try
        {
            // "pid (name) state …"; the command line of a zombie is empty.
            var status = File.ReadAllText($"/proc/{ProcessId}/stat");
            var commandLine = File.ReadAllText($"/proc/{ProcessId}/cmdline");
            return status.Contains("(postgres)", StringComparison.Ordinal)
                && commandLine.Split('\0').Contains(cluster, StringComparer.Ordinal);
        }
        catch (IOException)
        {
            // No such process, or it ended while it was read.
            return false;
        }
    }

    private bool IsNamedPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && process.ProcessName == "postgres";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // No such process, or it ended while it was read.
            return false;
        }
    }
}
