using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Lays the demo records of a development database and says so.</summary>
internal static class DemoFilling
{
    /// <summary>Adds what is missing, up to the present moment.</summary>
    public static async Task EnsureRecordsAsync(DatabaseLogins logins, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        if (await DemoSetup.EnsureRecordsAsync(logins, TimeProvider.System.GetUtcNow(), cancel, OutgoingTexts.Words))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Fictitious demo signals were laid and walked along the route, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s."));
        }
    }
}
