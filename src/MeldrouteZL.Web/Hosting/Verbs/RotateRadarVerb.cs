using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Radar;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Replaces the key of the radar and makes every token anew, while the application runs.</summary>
internal sealed class RotateRadarVerb() : Verb("rotate-radar", "")
{
    public override bool NeedsOwner => false;

    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 0;

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        await using var app = place.Build();
        var renewed = await app.Services.GetRequiredService<ReplaceMatchKey.Handler>().Handle(WaitAsync, new OneLine(), cancel);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"The radar knows {renewed} persons by a new key, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s. The key of before is destroyed; backups still hold it."));
        return 0;
    }

    private static async Task WaitAsync(CancellationToken cancel)
    {
        await Console.Error.WriteLineAsync($"Waiting {ReplaceMatchKey.Settling.TotalMinutes:0} minutes, until every replica has the new key.");
        await Task.Delay(ReplaceMatchKey.Settling, cancel);
    }

    // Written over, at each whole percentage.
    private sealed class OneLine : IProgress<RenewalProgress>
    {
        private long shown = -1;

        public void Report(RenewalProgress value)
        {
            var percentage = 100 * value.Done / value.Total;
            if (percentage != shown)
            {
                shown = percentage;
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{percentage,3} %  {value.Done} of {value.Total} persons{(percentage == 100 ? Environment.NewLine : "")}"));
            }
        }
    }
}
