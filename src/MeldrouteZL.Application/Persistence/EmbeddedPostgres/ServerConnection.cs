using Npgsql;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>How the server is reached, and whether it answers.</summary>
internal sealed class ServerConnection(ServerFolder folder, int port)
{
    private static readonly TimeSpan SilencePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RecoveryPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private enum Answer
    {
        Ready,
        Recovering,
        Silent,
    }

    public NpgsqlConnectionStringBuilder For(string database, string user, string password) => new()
    {
        Host = OperatingSystem.IsWindows() ? "127.0.0.1" : folder.SocketFolder,
        Port = port,
        Database = database,
        Username = user,
        Password = password,
    };

    /// <summary>The superuser; unpooled, so that no idle connection of it keeps a template database occupied.</summary>
    public string ForSuperuser()
    {
        var connection = For("postgres", ServerCluster.Superuser, folder.ReadPassword());
        connection.Pooling = false;
        return connection.ConnectionString;
    }

    /// <summary>Whether the server answers: waits briefly for a silent one, longer for one that recovers from a crash.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await AskAsync(ct);
            if (answer == Answer.Ready)
            {
                return true;
            }

            if (TimeProvider.System.GetElapsedTime(began) > (answer == Answer.Recovering ? RecoveryPatience : SilencePatience))
            {
                return false;
            }

            await Task.Delay(Interval, ct);
        }
    }

    private async Task<Answer> AskAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ForSuperuser());
            await connection.OpenAsync(ct);
            return Answer.Ready;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return Answer.Recovering;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return Answer.Ready;
        }
        catch (NpgsqlException e) when (e is not PostgresException)
        {
            return Answer.Silent;
        }
    }
}
