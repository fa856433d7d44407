namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>Where the embedded server keeps its data and whether that data must survive a power cut.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// Folder that belongs to the server alone: cluster, password, log and locks. Created when absent.
    /// When the application runs as root, the server runs as <c>nobody</c>, who must be able to reach this folder.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>False switches every write to disk off: for tests only, a crash of the machine then loses the data.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The data folder of this user, named by the major version since a cluster cannot be read by another one.</summary>
    public static string DefaultDataFolder() =>
        Path.Combine(UserFolder.Locate(), $"postgresql-{PostgresBinaries.MajorVersion}");
}
