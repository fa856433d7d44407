using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MeldrouteZL.Benchmarks;

/// <summary>The Release build of the web application, as an image holds it.</summary>
internal static class Publication
{
    private const string Assembly = "MeldrouteZL.Web.dll";
    private const string ImageRuntime = "linux-x64";

    /// <returns>The assembly to start.</returns>
    public static async Task<string> MakeAsync(BenchmarkOptions options, CancellationToken cancel)
    {
        if (options.Application is { } made)
        {
            return Path.Combine(made, Assembly);
        }

        var folder = Path.Combine(MeasuredServer.Folder, "application");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = BenchmarkOptions.Repository };
        string[] ahead = RuntimeInformation.RuntimeIdentifier == ImageRuntime ? [$"-p:ReadyToRunFor={ImageRuntime}"] : [];
        foreach (var argument in (string[])["publish", "src/MeldrouteZL.Web", "--configuration", "Release", "--output", folder, "--verbosity", "quiet", "--nologo", .. ahead])
        {
            start.ArgumentList.Add(argument);
        }

        using var publish = Process.Start(start)!;
        await publish.WaitForExitAsync(cancel);
        return publish.ExitCode == 0 ? Path.Combine(folder, Assembly) : throw new InvalidOperationException("The application could not be published.");
    }
}
