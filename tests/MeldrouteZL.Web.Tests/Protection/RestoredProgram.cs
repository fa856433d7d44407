using System.Diagnostics;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>A backup that is put back, and the program as who put it back starts it.</summary>
internal static class RestoredProgram
{
    /// <summary>The exit code of a start that was refused.</summary>
    public const int WrongSettings = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A copy of a database of which nobody has a connection, with its logins.</summary>
    public static async Task<TestDatabase> BackupAsync(TestDatabases databases, TestDatabase live, string name)
    {
        var admin = await databases.Postgres.CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(live.Admin).Database!, name);
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(Cancel);
        await RoleBootstrap.RestrictAsync(connection, name, Cancel);
        string In(string login) => new NpgsqlConnectionStringBuilder(login) { Database = name }.ConnectionString;
        return live with { Admin = admin, Logins = live.Logins with { App = In(live.Logins.App), Owner = In(live.Logins.Owner!) } };
    }

    /// <summary>Starts the program in Production over this database, with the list of erasures of this folder, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(TestDatabase database, string folder)
    {
        SealKey.In(folder, mayMake: true).Dispose();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Meldroute"] = database.Logins.App;
        start.Environment["Meldroute__ContextKey"] = Convert.ToBase64String(database.Logins.ContextKey);
        start.Environment["Meldroute__KeyRingFile"] = database.RingFile;
        start.Environment["Meldroute__AuditFolder"] = folder;
        start.Environment["Meldroute__AuditAnchors"] = Path.Combine(folder, "anchors.jsonl");
        start.Environment["AllowedHosts"] = "meldroute.example";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }
}
