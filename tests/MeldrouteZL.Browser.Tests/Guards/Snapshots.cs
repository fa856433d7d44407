using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests.Guards;

/// <summary>Pictures of the pages that are passed, for people to look at: in the folder of MELDROUTE_SCREENSHOTS, when that is set.</summary>
internal static class Snapshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MELDROUTE_SCREENSHOTS");
    private static int count;

    public static async Task TakeAsync(IPage page, string look)
    {
        if (string.IsNullOrEmpty(Folder))
        {
            return;
        }

        var test = TestContext.Current.Test?.TestDisplayName.Split('.', '(').ElementAtOrDefault(3) ?? "page";
        var number = Interlocked.Increment(ref count).ToString("0000", CultureInfo.InvariantCulture);
        await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(Folder, $"{test}-{number}-{look}.png") });
    }
}
