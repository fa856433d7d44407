namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>
/// A real PostgreSQL for development and tests that needs no installation. Processes that name the same data folder share
/// one server; the last of them stops it. A server or application that was killed is put right at the next start.
/// </summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    private readonly ServerFolder folder;
    private readonly ServerProcess process;
    private readonly ServerConnection connection;
    private readonly ServerUsers users;
    private int disposed;

    private EmbeddedPostgresServer(ServerFolder folder, ServerProcess process, int port, bool adopted)
    {
        this.folder = folder;
        this.process = process;
        connection = new ServerConnection(folder, port);
        users = new ServerUsers(folder.Users);
        users.Join();
        AdminConnectionString = connection.ForSuperuser();
        Adopted = adopted;
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    /// <summary>The superuser on database <c>postgres</c>, unpooled; it bypasses row security.</summary>
    public string AdminConnectionString { get; }

    /// <summary>The server ran already: another process uses it, or a killed one left it.</summary>
    public bool Adopted { get; }

    /// <summary>Starts the server of the data folder, or joins it when it runs. Safe for processes that start at once.</summary>
    /// <exception cref="EmbeddedPostgresException">No programs found, or the server does not start.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = new ServerFolder(options.DataFolder);
        var programs = new ServerPrograms(await PostgresBinaries.LocateAsync(ct), folder);
        var process = new ServerProcess(folder, programs);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Root)!);

        using var startLock = await FileLock.AcquireAsync(folder.StartLock, ct);
        folder.Create();
        await ServerCluster.CreateIfAbsentAsync(folder, programs, options.Durable);
        var (port, adopted) = await process.EnsureRunningAsync(options.Durable, ct);
        return new EmbeddedPostgresServer(folder, process, port, adopted);
    }

    /// <summary>
    /// Stops the server of a folder that no living process uses and deletes its data; false, and nothing is touched, when one
    /// does. For folders that a killed test run left.
    /// </summary>
    public static async Task<bool> DeleteAbandonedAsync(string dataFolder, CancellationToken ct)
    {
        var folder = new ServerFolder(dataFolder);
        if (!Directory.Exists(folder.Root))
        {
            return true;
        }

        using var startLock = await FileLock.AcquireAsync(folder.StartLock, ct);
        if (new ServerUsers(folder.Users).AnyLeft())
        {
            return false;
        }

        await new ServerProcess(folder, new ServerPrograms(await PostgresBinaries.LocateAsync(ct), folder)).StopAsync();
        Directory.Delete(folder.Root, recursive: true);
        return true;
    }

    /// <summary>A connection string for another role or database of this server.</summary>
    public string ConnectionStringFor(string database, string user, string password) =>
        connection.For(database, user, password).ConnectionString;

    /// <summary>Stops the server and removes its socket, unless another living process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        using var startLock = await FileLock.AcquireAsync(folder.StartLock, CancellationToken.None);
        users.Leave();
        if (!users.AnyLeft())
        {
            await process.StopAsync();
        }
    }

    // For a process that ends without disposing, such as after an exception at start-up.
    private void StopAtExit(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
