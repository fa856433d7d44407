using MeldrouteZL.Browser.Tests.Browsers;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests.People;

/// <summary>The hands of somebody without a mouse. Wherever the focus comes, it must be seen.</summary>
internal sealed class Keyboard(Person person)
{
    // More than any page has places to stop at: who has not arrived by then never will.
    private const int Patience = 120;

    /// <summary>Goes on with Tab until this has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var i = 0; i < Patience; i++)
        {
            await PressAsync("Tab");
            await SeesFocusAsync();
            if (await HasFocusAsync(target))
            {
                return;
            }
        }

        Assert.Fail($"{person.Path}: Tab never comes to {target}.");
    }

    public async Task TypeIntoAsync(string label, string text)
    {
        await TabToAsync(person.Field(label));
        await person.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>How many keys were pressed, beside those of the text that was typed.</summary>
    public int Presses { get; private set; }

    public Task PressAsync(string key)
    {
        Presses++;
        return person.Page.Keyboard.PressAsync(key);
    }

    public static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("e => e === document.activeElement");

    /// <summary>What has the focus is on the screen and has an outline of at least 2 px (WCAG 2.4.7, 2.4.11).</summary>
    public async Task SeesFocusAsync()
    {
        var flaw = await person.Page.EvaluateAsync<string?>("""
            () => {
              const e = document.activeElement;
              const place = e.getBoundingClientRect();
              const style = getComputedStyle(e);
              const seen = place.width > 0 && place.height > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
              if (e === document.body) return null; // behind the last stop, where the browser itself has the focus
              if (!seen) return `has the focus out of sight: ${e.outerHTML.slice(0, 200)}`;
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? null : `does not show its focus: ${e.outerHTML.slice(0, 200)}`;
            }
            """);
        Assert.True(flaw is null, $"{person.Path}: {flaw}");
    }

    /// <summary>Looks at every stop of the page once, at both widths.</summary>
    public async Task SeesFocusEverywhereAsync()
    {
        foreach (var width in (int[])[Screen.Wide, Screen.Narrow])
        {
            await person.Page.SetViewportSizeAsync(width, Screen.Height);
            var stops = await person.Page.Locator("a[href], button, input:not([type=hidden]), select, textarea, summary").CountAsync();
            for (var i = 0; i < stops; i++)
            {
                await PressAsync("Tab");
                await SeesFocusAsync();
            }
        }

        await person.Page.SetViewportSizeAsync(Screen.Wide, Screen.Height);
    }
}
