using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MeldrouteZL.Browser.Tests.Guards;

/// <summary>What axe finds wrong with a page: WCAG 2.1 and 2.2 A and AA, and best practice.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Every element that breaks a rule, with the rule.</summary>
    public static async Task<IEnumerable<string>> FlawsAsync(IPage page)
    {
        // Put in by the debugger, which the content security policy of the page does not bind. The package for Playwright
        // opens a second page for each run and takes ten times as long.
        if (!await page.EvaluateAsync<bool>("!!window.axe"))
        {
            await page.EvaluateAsync(Axe);
        }

        var result = await page.EvaluateAsync<JsonElement>("rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", Rules);
        return from rule in result.GetProperty("violations").EnumerateArray()
               from node in rule.GetProperty("nodes").EnumerateArray()
               select $"{rule.GetProperty("id")}, {rule.GetProperty("help")}: {node.GetProperty("html")}";
    }
}
