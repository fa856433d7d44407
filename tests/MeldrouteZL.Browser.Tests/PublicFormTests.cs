using System.Collections.Concurrent;
using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.Browser.Tests.Guards;
using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The public form in a real browser: with and without script, in Arabic, and away from it at once.</summary>
[Trait("Requirement", "R65")]
public sealed class PublicFormTests(Screens screens, RealBrowser browser) : IClassFixture<Screens>
{
    private const string Elsewhere = "https://www.buienradar.nl/";
    private readonly ConcurrentBag<string> foreign = [];
    private readonly MeldrouteApp app = screens.App;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_goes_from_the_first_page_to_an_answer(bool script)
    {
        await using var window = await browser.OpenAsync(app.Address, script);
        var page = await OpenAsync(window);
        var sent = new TaskCompletionSource<string>();
        page.Request += (_, request) =>
        {
            if (request.PostData?.Contains("Go=send", StringComparison.Ordinal) == true)
            {
                sent.TrySetResult(request.PostData);
            }
        };
        await HoldAsync(page, script);
        await page.GetByLabel("Met mijn naam, alleen voor Veilig Thuis").CheckAsync();
        await GoOnAsync(page, "Wat is er aan de hand?");
        await HoldAsync(page, script);
        await page.GetByLabel("Wat ziet of weet u?").FillAsync("Vier mensen slapen in de keuken.");
        await page.GetByLabel("Waar is het?").FillAsync("Een eethuis");
        await page.GetByLabel("In welke gemeente is dat?").SelectOptionAsync(new SelectOptionValue { Label = "Heerlen" });
        await page.GetByLabel("Wanneer was het?").FillAsync("Gisteren");
        await page.GetByLabel("Nee", new() { Exact = true }).CheckAsync();
        await GoOnAsync(page, "Om wie gaat het?");
        await GoOnAsync(page, "Klopt het zo?");
        await HoldAsync(page, script);
        await Button(page, "Versturen").ClickAsync();
        await HeadingAsync(page, "Verstuurd. Dit is uw code.");
        await HoldAsync(page, script);

        // With script the device worked for it before it was sent.
        Assert.Matches(script ? "Proof=[0-9]+(&|$)" : "Proof=(&|$)", await sent.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken));
        var code = await page.Locator("[data-code]").InnerTextAsync();
        await page.GotoAsync("/melden/status");
        await page.GetByLabel("Uw code").FillAsync(code);
        await Button(page, "Bekijken").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=Received]")).ToBeVisibleAsync();
        await HoldAsync(page, script);
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task In_Arabic_it_runs_from_right_to_left()
    {
        await using var window = await browser.OpenAsync(app.Address);
        var page = await OpenAsync(window);
        await Button(page, "العربية").ClickAsync();
        await HeadingAsync(page, "أخبرنا بما ليس على ما يرام");

        Assert.Equal("rtl", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        await page.GetByLabel("بدون اسم.").CheckAsync();
        await Button(page, "التالي").ClickAsync();
        await HeadingAsync(page, "ماذا يحدث؟");
        await HoldAsync(page, script: true);
    }

    [Fact]
    public async Task Leaving_takes_one_click_or_three_keys_and_going_back_does_not_return()
    {
        await using var window = await browser.OpenAsync(app.Address);
        await window.RouteAsync(Elsewhere + "**", r => r.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Weer</title><p>Het weer" }));
        await window.RouteAsync("**/voorheen", r => r.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Voorheen</title><p>Ervoor" }));
        var page = await window.NewPageAsync();
        Func<Task>[] ways =
        [
            () => page.GetByRole(AriaRole.Link, new() { Name = "Scherm verlaten" }).ClickAsync(),
            async () =>
            {
                // One after the other without waiting for an answer, as a hand does. The page that would tell that the third key came
                // up again may be gone by then.
                var pressed = Task.WhenAll(Enumerable.Repeat("Escape", 3).Select(k => page.Keyboard.PressAsync(k)));
                await Task.WhenAny(pressed, page.WaitForURLAsync(Elsewhere));
            },
        ];
        foreach (var leave in ways)
        {
            await page.GotoAsync("/voorheen");
            await page.GotoAsync("/melden");
            await page.GetByLabel("Zonder naam.").CheckAsync();
            await GoOnAsync(page, "Wat is er aan de hand?");
            await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync(); // the answer took the place of the page

            await leave();

            await page.WaitForURLAsync(Elsewhere);
            await page.GoBackAsync();
            Assert.Equal("Voorheen", await page.TitleAsync());
        }
    }

    private async Task<IPage> OpenAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        await page.GotoAsync("/melden");
        return page;
    }

    private static async Task GoOnAsync(IPage page, string heading)
    {
        await page.Locator(".form-actions").GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await HeadingAsync(page, heading);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task HeadingAsync(IPage page, string heading) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    // The title is neutral on purpose, so that the guards of other pages do not fit here.
    private static async Task HoldAsync(IPage page, bool script)
    {
        await page.WaitForLoadStateAsync(LoadState.Load); // its heading is there before its styles are
        foreach (var (scheme, width) in (IEnumerable<(ColorScheme, int)>)[(ColorScheme.Dark, Screen.Narrow), (ColorScheme.Light, Screen.Wide)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, Screen.Height);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"wider than {width}: {await page.TitleAsync()}");
            Assert.Empty(script ? await Accessibility.FlawsAsync(page) : []);
        }
    }
}
