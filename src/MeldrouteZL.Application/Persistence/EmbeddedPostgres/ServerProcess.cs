using System.Net;
using System.Net.Sockets;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>Starts, adopts and stops the server process of a folder. Its callers hold the start lock.</summary>
internal sealed class ServerProcess(ServerFolder folder, ServerPrograms programs)
{
    private const int SocketPort = 5432;

    // Written to the log when processes of a killed server have not yet noticed that it is gone.
    private const string MemoryStillInUse = "pre-existing shared memory block";
    private static readonly TimeSpan MemoryPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>The port of the running server, and whether it ran already.</summary>
    public async Task<(int Port, bool Adopted)> EnsureRunningAsync(bool durable, CancellationToken ct)
    {
        if (Running() is { } running)
        {
            if (await new ServerConnection(folder, running.Port).AnswersAsync(ct))
            {
                return (running.Port, true);
            }
            // It lives and cannot be reached, for one because its socket was cleaned away: only a new one helps.
            await StopAsync();
        }
        ct.ThrowIfCancellationRequested();
        folder.RemoveStaleLocks();
        return (await StartAsync(durable), false);
    }

    /// <summary>Stops the server when it runs, and removes its socket.</summary>
    /// <exception cref="EmbeddedPostgresException">The server does not stop.</exception>
    public async Task StopAsync()
    {
        if (Running() is not null)
        {
            var stopped = await StopAsync("fast");
            if (!stopped.Succeeded)
            {
                stopped = await StopAsync("immediate");
            }

            if (!stopped.Succeeded)
            {
                throw new EmbeddedPostgresException($"The server of {folder.Root} does not stop: {stopped.Output}");
            }
        }
        folder.RemoveSocketFolder();
    }

    private PostmasterFile? Running() =>
        PostmasterFile.Read(folder.Cluster) is { } file && file.IsServerOf(folder.Cluster) ? file : null;

    private Task<ServerPrograms.Result> StopAsync(string mode) =>
        programs.RunAsync("pg_ctl", "stop", "--silent", "--pgdata", folder.Cluster, "--mode", mode, "--timeout", "30");

    // pg_ctl gives the server a session of its own: Ctrl+C reaches the application, which stops the server last.
    private async Task<int> StartAsync(bool durable)
    {
        if (!OperatingSystem.IsWindows())
        {
            folder.CreateSocketFolder();
            await ServerPrograms.HandOverAsync(folder.SocketFolder);
        }
        folder.TurnLog();
        var port = OperatingSystem.IsWindows() ? FreePort() : SocketPort;
        var arguments = ServerSettings.Arguments(folder, durable, port);
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var started = await programs.RunAsync("pg_ctl", "start", "--wait", "--silent", "--timeout", "60",
                "--pgdata", folder.Cluster, "--log", folder.Log, "--options", arguments);
            if (started.Succeeded)
            {
                return port;
            }

            var log = folder.LogTail();
            if (!log.Contains(MemoryStillInUse, StringComparison.Ordinal)
                || TimeProvider.System.GetElapsedTime(began) > MemoryPatience)
            {
                throw new EmbeddedPostgresException($"PostgreSQL did not start in {folder.Root}: {started.Output}{Environment.NewLine}{log}");
            }

            await Task.Delay(Interval);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
