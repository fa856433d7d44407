namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>Settings of the embedded server, given on its command line so that an existing cluster gets them too.</summary>
internal static class ServerSettings
{
    private static readonly string[] Always =
    [
        "max_connections=200",
        "shared_buffers=128MB",
        "shared_preload_libraries=pg_stat_statements",
        "pg_stat_statements.track_utility=on",
        "timezone=UTC",
        "log_timezone=UTC",
        // Row values may hold personal data: no DETAIL lines and no statements in the log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
    ];

    private static readonly string[] NotDurable =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ];

    /// <summary>The arguments of <c>postgres</c>. The shell of pg_ctl splits them: no value holds a blank or a quote.</summary>
    public static string Arguments(ServerFolder folder, bool durable, int port) =>
        string.Join(' ', Network(folder, port).Concat(Always).Concat(durable ? [] : NotDurable).Select(setting => "-c " + setting));

    // Windows has no sockets of this kind that libpq and Npgsql share: loopback there.
    private static string[] Network(ServerFolder folder, int port) => OperatingSystem.IsWindows()
        ? [$"port={port}", "listen_addresses=127.0.0.1"]
        : [$"port={port}", "listen_addresses=", $"unix_socket_directories={folder.SocketFolder}", "unix_socket_permissions=0700"];
}
