using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MeldrouteZL.Benchmarks;

/// <summary>A program under measurement on a port of its own; it ends with this object, and at the latest with this process.</summary>
internal sealed class ChildProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private ChildProgram(Process process, IPEndPoint at)
    {
        (this.process, At) = (process, at);
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public IPEndPoint At { get; }

    public Uri Address => new($"http://{At}");

    /// <summary>Resident memory in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>How long processors worked for it: of the time it took what other programs did not take.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a .NET program that takes <c>--urls</c>.</summary>
    public static ChildProgram Start(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var at = FreePort();
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.GetDirectoryName(assembly), UseShellExecute = false };
        foreach (var argument in (string[])[assembly, .. arguments, "--urls", $"http://{at}"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProgram(Process.Start(start)!, at);
    }

    /// <summary>Waits until this request is answered with 200.</summary>
    /// <returns>How long that took, counted from the start of the process.</returns>
    /// <exception cref="TimeoutException">It was not, within a minute.</exception>
    public async Task<TimeSpan> AnswersAsync(ReadOnlyMemory<byte> request, long startedAt, CancellationToken cancel)
    {
        while (Stopwatch.GetElapsedTime(startedAt) is var elapsed && elapsed < Patience)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The program ended with exit code {process.ExitCode}.");
            }

            try
            {
                using var socket = new HttpSocket(At);
                if (socket.Exchange(request.Span).Status == 200)
                {
                    return Stopwatch.GetElapsedTime(startedAt);
                }
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancel);
        }

        throw new TimeoutException("The program did not answer within a minute.");
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(null, EventArgs.Empty);
        process.Dispose();
    }

    private static IPEndPoint FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    private void End(object? sender, EventArgs e)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
