using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// One transaction of the login of the application with plain SQL: what a page could ask for if every filter of the
/// application were gone.
/// </summary>
internal sealed class AppSession : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private AppSession(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>A session in which the application forgot to say who asks.</summary>
    public static async Task<AppSession> WithoutContextAsync(NpgsqlDataSource source)
    {
        var connection = await source.OpenConnectionAsync(Cancel);
        return new AppSession(connection, await connection.BeginTransactionAsync(Cancel));
    }

    /// <summary>A session of this actor, with the context that the application itself signs.</summary>
    public static Task<AppSession> AsAsync(MeldrouteApp app, Actor actor) => WithContextAsync(app.Get<NpgsqlDataSource>(), app.Get<SignedContext>().For(actor));

    public static async Task<AppSession> WithContextAsync(NpgsqlDataSource source, string context)
    {
        var session = await WithoutContextAsync(source);
        await session.SetContextAsync(context);
        return session;
    }

    public Task SetContextAsync(string context) => RunAsync("SELECT meldroute.enter($1)", context);

    public async Task<int> RunAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    public async Task<List<string>> ColumnAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    /// <summary>The keys of all rows of each table that this session sees, in one round trip.</summary>
    public async Task<IReadOnlyDictionary<string, HashSet<string>>> VisibleAsync(IReadOnlyDictionary<string, string> keys)
    {
        var sql = string.Join(" UNION ALL ", keys.Select(t => $"SELECT '{t.Key}|' || {t.Value} FROM meldroute.{t.Key}"));
        var rows = (await ColumnAsync(sql)).ToLookup(r => r[..r.IndexOf('|')], r => r[(r.IndexOf('|') + 1)..]);
        return keys.Keys.ToDictionary(t => t, t => rows[t].ToHashSet());
    }

    /// <summary>The error code with which a statement is refused; null when it is not. The transaction can go on.</summary>
    public async Task<string?> RefusalOfAsync(string sql, params object[] parameters)
    {
        await transaction.SaveAsync("attempt", Cancel);
        try
        {
            await RunAsync(sql, parameters);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
        finally
        {
            await transaction.RollbackAsync("attempt", Cancel);
        }
    }

    public Task CommitAsync() => transaction.CommitAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        command.Parameters.AddRange(parameters.Select(p => new NpgsqlParameter { Value = p }).ToArray());
        return command;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
