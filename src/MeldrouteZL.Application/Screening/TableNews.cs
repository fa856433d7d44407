using System.Runtime.CompilerServices;
using MeldrouteZL.Application.Persistence;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>
/// Tells every instance of the application that something of a meeting or its items changed: the id of the meeting and nothing
/// else. The database passes it on when the change is committed, and not when it is not (docs/decisions/0021).
/// </summary>
public sealed class TableNews(NpgsqlDataSource source)
{
    internal const string Channel = "meldroute_table";

    // How long a connection that broke without a word goes unnoticed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The meetings that change, one by one; null for all of them, since what happened before is not known.</summary>
    /// <exception cref="NpgsqlException">The database does not answer any more.</exception>
    public async IAsyncEnumerable<Guid?> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var heard = new List<Guid>();
        await using var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, news) => heard.AddRange(Guid.TryParse(news.Payload, out var meeting) ? [meeting] : []); // whoever reaches the database can send anything
        await RunAsync(connection, $"LISTEN {Channel}", cancel);
        yield return null;
        while (true)
        {
            if (!await connection.WaitAsync(Patience, cancel))
            {
                await RunAsync(connection, "SELECT 1", cancel);
            }

            foreach (var meeting in heard.Distinct().ToList())
            {
                yield return meeting;
            }

            heard.Clear();
        }
    }

    /// <summary>What tells of the meetings that a unit of work had to do with, once it is committed.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> CommandsFor(MeldrouteDb db) =>
        db.Meetings.Local.Select(m => m.Id).Concat(db.AgendaItems.Local.Select(i => i.MeetingId)).Distinct()
            .Select(id => new NpgsqlBatchCommand("SELECT pg_notify($1, $2)") { Parameters = { new() { Value = Channel }, new() { Value = id.ToString("D") } } });

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
