using System.ComponentModel;
using System.Diagnostics;

namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>Runs the programs of PostgreSQL in the folder of one server, as the user the server may run as.</summary>
internal sealed class ServerPrograms(string binFolder, ServerFolder folder)
{
    /// <summary>The account that owns nothing else on a machine: the server of a root application runs as this one.</summary>
    private const string OtherUser = "nobody";

    /// <summary>Exit code and what the program wrote.</summary>
    public sealed record Result(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    /// <summary>Runs a program to its end. Not to be cancelled: a cluster or server made halfway helps nobody.</summary>
    public async Task<Result> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(PostgresBinaries.ProgramIn(binFolder, program), arguments)
        {
            // The folder the application was started in may be closed to the other user.
            WorkingDirectory = folder.Root,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        if (UserFolder.ServerNeedsOtherUser)
        {
            start.UserName = OtherUser;
        }

        return await RunAsync(start);
    }

    /// <summary>Hands files to the user that the server runs as; does nothing when that is the current user.</summary>
    public static async Task HandOverAsync(string path)
    {
        if (!UserFolder.ServerNeedsOtherUser)
        {
            return;
        }

        var result = await RunAsync(new ProcessStartInfo("chown", ["-R", OtherUser + ":", path]));
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException($"{path} could not be handed to the user {OtherUser}: {result.Output}");
        }
    }

    private static async Task<Result> RunAsync(ProcessStartInfo start)
    {
        // On Windows the server inherits the pipes of pg_ctl, and reading them would wait for the server to end.
        var captured = !OperatingSystem.IsWindows();
        start.RedirectStandardOutput = captured;
        start.RedirectStandardError = captured;
        try
        {
            using var process = Process.Start(start)!;
            var output = captured ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
            var errors = captured ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
            await process.WaitForExitAsync();
            return new Result(process.ExitCode, (await output + await errors).Trim());
        }
        catch (Win32Exception e)
        {
            throw new EmbeddedPostgresException($"{start.FileName} could not be run: {e.Message}", e);
        }
    }
}
