using MeldrouteZL.Browser.Tests.People;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The warning before a session ends by itself, with the clock of the page and that of the server moved alike.</summary>
public sealed class SessionWarningTests(Screens screens) : IClassFixture<Screens>
{
    private static readonly TimeSpan UntilJustBeforeTheEnd = TimeSpan.FromMinutes(13.5);

    [Fact]
    public async Task Who_asks_for_more_time_stays_signed_in()
    {
        await using var person = await SitAsync();
        await Assertions.Expect(Warning(person)).ToHaveCountAsync(0);
        await PassAsync(person, UntilJustBeforeTheEnd);
        await Assertions.Expect(Warning(person)).ToContainTextAsync("Over 2 minuten wordt u afgemeld.");

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Langer doorgaan" }).ClickAsync();

        await Assertions.Expect(Warning(person)).ToHaveCountAsync(0);
        await PassAsync(person, TimeSpan.FromMinutes(10)); // far beyond the first end
        await Assertions.Expect(Warning(person)).ToHaveCountAsync(0);
        await person.OpenAsync("/casussen");
        await person.SeesHeadingAsync("Casussen");
    }

    [Fact]
    public async Task Who_does_not_is_told_so_keeps_the_text_and_must_sign_in()
    {
        await using var person = await SitAsync();
        await person.FillAsync("Waar is het?", "Een restaurant");
        await person.Field("Wat is er aan de hand?").FocusAsync();
        await Assertions.Expect(person.Main.Locator("[data-autosave-says]")).ToContainTextAsync("Nog niet bewaard."); // not while the session ends
        await PassAsync(person, UntilJustBeforeTheEnd);
        await PassAsync(person, TimeSpan.FromMinutes(2));

        await Assertions.Expect(Warning(person)).ToContainTextAsync("U bent afgemeld.");
        await Assertions.Expect(person.Field("Waar is het?")).ToHaveValueAsync("Een restaurant");
        await person.OpenAsync("/casussen");
        await person.SeesHeadingAsync("Aanmelden");
    }

    private static ILocator Warning(Person person) => person.Page.Locator(".session-warning");

    private async Task<Person> SitAsync()
    {
        var person = await screens.SignInAsync("af-heerlen");
        await person.Page.Clock.InstallAsync(new() { TimeDate = screens.App.Clock.GetUtcNow().UtcDateTime });
        await person.OpenAsync("/signalen/nieuw");
        return person;
    }

    private async Task PassAsync(Person person, TimeSpan time)
    {
        screens.App.Clock.Move(time);
        await person.Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }
}
