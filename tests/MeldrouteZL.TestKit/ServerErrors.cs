using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.TestKit;

/// <summary>What the applications of this test process said of their own faults, for a test that finds a 500 and must tell why.</summary>
public sealed class ServerErrors : ILoggerProvider, ILogger
{
    private const int Most = 5;
    private static readonly ConcurrentQueue<string> Said = new();

    /// <summary>The last ones, the oldest first.</summary>
    public static string Last => string.Join('\n', Said);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Said.Enqueue($"{formatter(state, exception)} {exception}");
            while (Said.Count > Most)
            {
                Said.TryDequeue(out _);
            }
        }
    }

    public void Dispose()
    {
        // What was said stays for who asks later.
    }
}
