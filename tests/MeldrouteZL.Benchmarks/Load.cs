using System.Diagnostics;
using System.Net;

namespace MeldrouteZL.Benchmarks;

/// <summary>What a measurement gave.</summary>
/// <param name="PerSecond">Requests answered per second, all connections together.</param>
/// <param name="Median">How long half of the requests took at most.</param>
/// <param name="Bytes">The size of one answer, its head included.</param>
internal sealed record Measured(double PerSecond, TimeSpan Median, int Bytes);

/// <summary>Sends requests over a number of connections, each as soon as the one before was answered.</summary>
internal static class Load
{
    /// <param name="requests">Gives for a connection what produces its requests; null ends the connection.</param>
    /// <exception cref="InvalidOperationException">An answer had another status, or none came.</exception>
    public static Measured Run(IPEndPoint at, int connections, TimeSpan duration, int status, Func<int, Func<byte[]?>> requests, CancellationToken cancel)
    {
        var (times, ended, sizes) = (new List<long>[connections], new long[connections], new int[connections]);
        var failures = new Exception?[connections];
        using var start = new Barrier(connections + 1);
        var began = 0L;
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() =>
        {
            var own = times[i] = new List<long>(100_000);
            using var socket = new HttpSocket(at);
            var next = requests(i);
            start.SignalAndWait(cancel);
            try
            {
                sizes[i] = RunOne(socket, next, own, duration, status, cancel);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                failures[i] = e;
            }

            ended[i] = Stopwatch.GetTimestamp();
        })).ToList();
        threads.ForEach(t => t.Start());
        start.SignalAndWait(cancel);
        began = Stopwatch.GetTimestamp();
        threads.ForEach(t => t.Join());
        cancel.ThrowIfCancellationRequested();
        if (failures.FirstOrDefault(f => f is not null) is { } failure)
        {
            throw new InvalidOperationException($"A request failed: {failure.Message}", failure);
        }

        var all = times.SelectMany(t => t).Order().ToList();
        if (all.Count == 0)
        {
            throw new InvalidOperationException("There was nothing to send.");
        }

        return new Measured(all.Count / Stopwatch.GetElapsedTime(began, ended.Max()).TotalSeconds, Stopwatch.GetElapsedTime(0, all[all.Count / 2]), sizes.Max());
    }

    private static int RunOne(HttpSocket socket, Func<byte[]?> next, List<long> times, TimeSpan duration, int status, CancellationToken cancel)
    {
        var size = 0;
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        for (var now = Stopwatch.GetTimestamp(); now < until && !cancel.IsCancellationRequested && next() is { } request;)
        {
            var sent = Stopwatch.GetTimestamp();
            var (answered, bytes) = socket.Exchange(request);
            now = Stopwatch.GetTimestamp();
            times.Add(now - sent);
            size = bytes;
            if (answered != status)
            {
                throw new InvalidOperationException($"the answer was {answered} instead of {status}");
            }
        }

        return size;
    }
}
