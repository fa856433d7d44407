using System.Diagnostics;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>The key ring as the output of a command, for one of a key store; asked again after a minute.</summary>
/// <param name="program">The program.</param>
/// <param name="arguments">Its arguments, of which none may be secret.</param>
public sealed class KeyCommand(string program, IReadOnlyList<string> arguments) : IKeySource, IEquatable<KeyCommand>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(1);
    private readonly string line = string.Join(' ', [program, .. arguments]);
    private long readAt;

    public string Read()
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new SettingsException("The command of Meldroute__KeyRingCommand did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new SettingsException("The command of Meldroute__KeyRingCommand did not answer in time.");
        }

        if (process.ExitCode != 0)
        {
            throw new SettingsException($"The command of Meldroute__KeyRingCommand ended with exit code {process.ExitCode}.");
        }

        readAt = Stopwatch.GetTimestamp();
        return output.GetAwaiter().GetResult();
    }

    public bool MayHaveChanged() => Stopwatch.GetElapsedTime(readAt) > Validity;

    /// <summary>The same command says the same.</summary>
    public bool Equals(KeyCommand? other) => other?.line == line;

    public override bool Equals(object? obj) => Equals(obj as KeyCommand);

    public override int GetHashCode() => line.GetHashCode(StringComparison.Ordinal);
}
