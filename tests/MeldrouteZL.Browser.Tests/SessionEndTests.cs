using MeldrouteZL.Browser.Tests.People;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>What belonged to a session is gone from the screen when it has ended, whether or not the server can be asked.</summary>
[Trait("Requirement", "R165")]
public sealed class SessionEndTests(Screens screens) : IClassFixture<Screens>
{
    private const string Warning = "Over 2 minuten wordt u afgemeld.";
    private const string Ended = "U bent afgemeld.";

    [Fact]
    public async Task A_page_is_empty_when_the_session_has_ended_and_the_server_is_away()
    {
        var number = await screens.Story.CaseAsync();
        await using var person = await screens.SignInAsync("vt-1");
        await person.Page.Clock.InstallAsync();
        await person.OpenAsync($"/casussen/{number}");
        await person.Page.Context.SetOfflineAsync(true);

        await person.Page.Clock.RunForAsync(14 * 60 * 1000);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Warning);
        await Assertions.Expect(person.Main).ToContainTextAsync(number);
        await person.Page.Clock.RunForAsync(2 * 60 * 1000);

        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Ended);
        await Assertions.Expect(person.Main).ToBeEmptyAsync();
        var left = await person.Page.Locator("html").InnerTextAsync();
        Assert.DoesNotContain(number, left + await person.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Veilig Thuis", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_stays()
    {
        await using var person = await screens.SignInAsync("af-heerlen");
        await person.Page.Clock.InstallAsync();
        await person.OpenAsync("/signalen/nieuw");
        var field = person.Page.Locator("[name='Input.What']");
        await field.FillAsync("Half geschreven");

        await person.Page.Clock.RunForAsync(16 * 60 * 1000);

        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Wat u typte, staat er nog");
        await Assertions.Expect(field).ToHaveValueAsync("Half geschreven");
        await Assertions.Expect(person.Page.Locator("header .visitor")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.Locator("main h1")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_clears_the_other_windows()
    {
        var number = await screens.Story.CaseAsync();
        await using var person = await screens.SignInAsync("vt-1");
        var other = await person.Page.Context.NewPageAsync();
        await other.GotoAsync($"/casussen/{number}");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync(number);

        await person.OpenAsync("/account/afmelden");
        await person.PressAsync("Afmelden");

        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync(Ended);
        await Assertions.Expect(other.Locator("main")).ToBeEmptyAsync();
        Assert.DoesNotContain(number, await other.Locator("html").InnerTextAsync(), StringComparison.Ordinal);
    }
}
