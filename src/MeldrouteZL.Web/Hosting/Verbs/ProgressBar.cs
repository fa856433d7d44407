using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.Load;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>How far a load is, on one line that is written over.</summary>
internal sealed class ProgressBar(TextWriter screen) : IProgress<LoadProgress>
{
    private const int Width = 30;
    private readonly long started = Stopwatch.GetTimestamp();
    private int shown = -1;

    public void Report(LoadProgress value)
    {
        var percentage = (int)(100L * value.Cases / value.Total);
        if (percentage == shown)
        {
            return;
        }

        shown = percentage;
        var filled = percentage * Width / 100;
        var speed = value.Rows / Stopwatch.GetElapsedTime(started).TotalSeconds;
        screen.Write(string.Create(CultureInfo.InvariantCulture,
            $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percentage,3} %  {value.Cases} of {value.Total} cases, {speed:0} rows/s   "));
        if (value.Cases == value.Total)
        {
            screen.WriteLine();
        }
    }
}
