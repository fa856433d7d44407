namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>The cluster on disk: made once, then kept.</summary>
internal static class ServerCluster
{
    /// <summary>The role initdb makes. It bypasses row security: for making roles and databases only.</summary>
    public const string Superuser = "meldroute_bootstrap";

    /// <summary>Makes the cluster when absent: UTF-8, Dutch order, checksums, a random password.</summary>
    /// <exception cref="EmbeddedPostgresException">initdb refused; the message holds its words.</exception>
    public static async Task CreateIfAbsentAsync(ServerFolder folder, ServerPrograms programs, bool durable)
    {
        if (Directory.Exists(folder.Cluster))
        {
            return;
        }

        if (Directory.Exists(folder.UnfinishedCluster))
        {
            Directory.Delete(folder.UnfinishedCluster, recursive: true);
        }

        folder.WriteNewPassword();
        await ServerPrograms.HandOverAsync(folder.Root);

        var made = await programs.RunAsync("initdb",
        [
            "--pgdata", folder.UnfinishedCluster,
            "--username", Superuser,
            "--pwfile", folder.PasswordFile,
            "--auth", "scram-sha-256",
            "--encoding", "UTF8",
            "--locale-provider", "icu",
            "--icu-locale", "nl-NL",
            // What ICU does not cover; only Linux has this one everywhere.
            "--locale", OperatingSystem.IsLinux() ? "C.UTF-8" : "C",
            "--data-checksums",
            .. durable ? Array.Empty<string>() : ["--no-sync"],
        ]);
        if (!made.Succeeded)
        {
            throw new EmbeddedPostgresException($"No cluster could be made in {folder.Root}: {made.Output}");
        }

        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
    }
}
