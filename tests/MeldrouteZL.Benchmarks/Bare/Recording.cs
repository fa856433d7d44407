using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>What of a request differs from time to time.</summary>
internal sealed record ReplayedRequest
{
    public required Guid FormKey { get; init; }

    /// <summary>The number of the case; null for a request that makes something new.</summary>
    public required string? Number { get; init; }

    public uint Version { get; init; }
    public Guid Handler { get; init; }
    public Guid CaseId { get; init; }
    public IReadOnlyList<Guid> GrantIds { get; init; } = [];
}

/// <summary>One command as it was sent.</summary>
internal sealed record RecordedCommand(string Text, IReadOnlyList<NpgsqlParameter> Parameters);

/// <summary>The commands that the application sent for one request, after those that open its transaction.</summary>
/// <param name="Request">What was particular to that request.</param>
/// <param name="At">The moment it was made at.</param>
/// <param name="MadeNumber">The number of what it made or changed.</param>
internal sealed record Recording(ReplayedRequest Request, DateTimeOffset At, string MadeNumber, IReadOnlyList<RecordedCommand> Commands);

/// <summary>Notes the commands that the mapper sends while it is switched on.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    private List<RecordedCommand>? commands;

    /// <summary>Forgets what came before.</summary>
    public void Start() => commands = [];

    public IReadOnlyList<RecordedCommand> Stop()
    {
        var recorded = commands ?? throw new InvalidOperationException("Nothing was recorded.");
        commands = null;
        return recorded;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command) =>
        commands?.Add(new RecordedCommand(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
}
