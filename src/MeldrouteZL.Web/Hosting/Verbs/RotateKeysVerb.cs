using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Wraps all content keys with a new key, while the application runs; later takes the old key away.</summary>
internal sealed class RotateKeysVerb() : Verb("rotate-keys", "[--retire VERSION]")
{
    public override bool Understands(IReadOnlyDictionary<string, string> options) =>
        options.Count == 0 || (options.Count == 1 && VersionIn(options) is not null);

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (VersionIn(options) is { } version)
        {
            var refusal = await RotateKeys.RetireAsync(place.Owner, place.Logins.Ring, version, now, cancel);
            await Console.Error.WriteLineAsync(refusal ?? $"No content key needs version {version} any more; it is off a ring in a file, and may be taken out of a key store.");
            return refusal is null ? 0 : VerbCall.WrongInput;
        }

        var started = Stopwatch.GetTimestamp();
        var rotation = await RotateKeys.RunAsync(place.Owner, place.Logins.Ring, now, new OneLine(), cancel);
        await Console.Error.WriteLineAsync(rotation.Refusal ?? string.Create(CultureInfo.InvariantCulture,
            $"{rotation.Rewrapped} content keys have version {rotation.Version} now, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s. Keep a copy of the ring."));
        return rotation.Refusal is null ? 0 : VerbCall.WrongInput;
    }

    private static ushort? VersionIn(IReadOnlyDictionary<string, string> options) =>
        ushort.TryParse(options.GetValueOrDefault("retire"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    // Written over, at each whole percentage.
    private sealed class OneLine : IProgress<RotationProgress>
    {
        private long shown = -1;

        public void Report(RotationProgress value)
        {
            var percentage = 100 * value.Done / value.Total;
            if (percentage != shown)
            {
                shown = percentage;
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{percentage,3} %  {value.Done} of {value.Total} content keys{(percentage == 100 ? Environment.NewLine : "")}"));
            }
        }
    }
}
