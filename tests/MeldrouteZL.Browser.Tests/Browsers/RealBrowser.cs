using MeldrouteZL.Browser.Tests.People;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests.Browsers;

/// <summary>One Chromium for all tests; every person gets a window of their own in it, with own cookies.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    // It has no business outside this machine.
    private static readonly string[] Arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        var program = BrowserProgram.Find();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Person.Patience.TotalMilliseconds);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program.Path,
            Args = Arguments,
            // Chromium refuses to run as root inside its sandbox.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Env = Own().Concat(program.Environment).GroupBy(v => v.Key).ToDictionary(v => v.Key, v => v.Last().Value),
        });
    }

    /// <summary>An empty window.</summary>
    public Task<IBrowserContext> OpenAsync(Uri address, bool script = true) => browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = address.ToString(),
        JavaScriptEnabled = script,
        Locale = "nl-NL",
        TimezoneId = "Europe/Amsterdam",
        ViewportSize = new ViewportSize { Width = Screen.Wide, Height = Screen.Height },
    });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Own() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>().Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value ?? ""));
}

/// <summary>The two sizes that pages are looked at in, in CSS pixels.</summary>
internal static class Screen
{
    public const int Wide = 1280;
    public const int Height = 900;

    /// <summary>A small telephone, or a desktop at 400 % (WCAG 1.4.10).</summary>
    public const int Narrow = 320;
}
