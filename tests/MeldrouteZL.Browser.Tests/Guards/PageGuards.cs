using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MeldrouteZL.Browser.Tests.Browsers;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests.Guards;

/// <summary>What every page that a person comes by is held to.</summary>
internal static partial class PageGuards
{
    // The same page in the eyes of somebody who looks: the sign-in page comes by in every test.
    private static readonly ConcurrentDictionary<string, byte> Held = new();

    /// <summary>Holds the open page against axe on a wide light and a narrow dark screen, and the narrow screen against its width.</summary>
    /// <param name="axe">False without script: axe is a script.</param>
    public static async Task HoldAsync(IPage page, PageWatch watch, bool axe = true)
    {
        var content = OnceOnly().Replace(await page.ContentAsync(), "");
        var flaws = Held.ContainsKey(content) ? [] : await LookAsync(page, axe);
        flaws.AddRange(watch.Take());
        Assert.True(flaws.Count == 0, $"{await page.TitleAsync()} ({new Uri(page.Url).PathAndQuery}):\n{string.Join('\n', flaws)}");
        if (axe)
        {
            Held.TryAdd(content, 0);
        }
    }

    private static async Task<List<string>> LookAsync(IPage page, bool axe)
    {
        var flaws = new List<string>();
        // To axe a title that says only the name of the application is a title.
        if (!Title().IsMatch(await page.TitleAsync()))
        {
            flaws.Add($"the title does not say which page this is: {await page.TitleAsync()}");
        }

        flaws.AddRange(await AxeAsync(page, axe, $"light, {Screen.Wide} px"));
        await Snapshots.TakeAsync(page, "licht");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(Screen.Narrow, Screen.Height);
        flaws.AddRange(await TooWideAsync(page));
        flaws.AddRange(await AxeAsync(page, axe, $"dark, {Screen.Narrow} px"));
        await Snapshots.TakeAsync(page, "donker-smal");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(Screen.Wide, Screen.Height);
        return flaws;
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, bool axe, string look) =>
        axe ? (await Accessibility.FlawsAsync(page)).Select(flaw => $"{look}: {flaw}") : [];

    // Elements that scroll by themselves (a picture, a table) are no flaw; the page that scrolls is.
    private static async Task<IEnumerable<string>> TooWideAsync(IPage page)
    {
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width <= Screen.Narrow)
        {
            return [];
        }

        var causes = await page.EvaluateAsync<string[]>("""
            () => [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .slice(0, 5).map(e => e.outerHTML.slice(0, 160))
            """);
        return [$"{Screen.Narrow} px: the page is {width} px wide, by {string.Join(" | ", causes)}"];
    }

    // Tokens and keys of forms are new each time.
    [GeneratedRegex("(?<=<input[^>]*type=\"hidden\"[^>]*) value=\"[^\"]*\"")]
    private static partial Regex OnceOnly();

    [GeneratedRegex("^[^ -].* - MeldrouteZL$")]
    private static partial Regex Title();
}
