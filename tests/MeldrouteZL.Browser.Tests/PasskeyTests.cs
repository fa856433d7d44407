using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.Browser.Tests.People;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Passkeys with the virtual authenticator of Chromium, over its development protocol.</summary>
public sealed class PasskeyTests(Screens screens, RealBrowser browser) : IClassFixture<Screens>
{
    [Fact]
    public async Task A_person_makes_two_passkeys_signs_in_with_one_and_removes_it()
    {
        await using var person = await SignInAsync("vt-af");
        var device = await DeviceAsync(person, isVerified: true);
        await person.OpenAsync("/account/passkeys");
        await person.FillAsync("Naam", "Laptop van het werk");
        await person.PressAsync("Passkey toevoegen");
        await person.SeesAsync("Laptop van het werk");
        await device.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = device.Id });
        var phone = await DeviceAsync(person, isVerified: true);
        await person.FillAsync("Naam", "Telefoon");
        await person.PressAsync("Passkey toevoegen");
        await Assertions.Expect(person.Page.Locator("tr[data-passkey]")).ToHaveCountAsync(2);

        await person.OpenAsync("/account/afmelden");
        await person.PressAsync("Afmelden");
        await person.OpenAsync("/account/aanmelden");
        await person.PressAsync("Aanmelden met een passkey");
        await Assertions.Expect(person.Page.Locator("header")).ToContainTextAsync("Marleen Rademakers");

        await person.OpenAsync("/account/passkeys");
        await person.ArriveAsync(() => person.Page.Locator("tr[data-passkey] button").First.ClickAsync());
        await Assertions.Expect(person.Page.Locator("tr[data-passkey]")).ToHaveCountAsync(1);
        Assert.NotEqual(device.Id, phone.Id);
    }

    [Fact]
    public async Task A_device_that_does_not_verify_its_user_makes_no_passkey()
    {
        await using var person = await SignInAsync("vt-1");
        await DeviceAsync(person, isVerified: false);
        await person.OpenAsync("/account/passkeys");

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" }).ClickAsync();

        await person.SeesAsync("Dat is niet gelukt.");
        await Assertions.Expect(person.Page.Locator("tr[data-passkey]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_the_sign_in_page_the_passkey_comes_first_and_without_script_it_says_why_it_cannot()
    {
        await using var person = await Person.SitDownAsync(await browser.OpenAsync(screens.App.Address), script: true);
        await person.OpenAsync("/account/aanmelden");
        var buttons = person.Main.Locator("form .form-actions button");
        Assert.Equal(["Aanmelden met een passkey", "Aanmelden"], await buttons.AllInnerTextsAsync());
        await Assertions.Expect(buttons.First).ToBeEnabledAsync();
        await person.DoesNotSeeAsync("JavaScript");

        await using var plain = await Person.SitDownAsync(await browser.OpenAsync(screens.App.Address, script: false), script: false);
        await plain.OpenAsync("/account/aanmelden");
        await Assertions.Expect(plain.Button("Aanmelden met een passkey")).ToBeDisabledAsync();
        await plain.SeesAsync("Hiervoor moet JavaScript aanstaan in uw browser.");
    }

    [Fact]
    public async Task An_answer_that_fails_leads_to_a_page_that_says_so_and_offers_both_ways()
    {
        await using var person = await Person.SitDownAsync(await browser.OpenAsync(screens.App.Address), script: true);
        await person.OpenAsync("/account/aanmelden");
        await person.ArriveAsync(() => person.Page.EvaluateAsync("document.querySelector('[data-passkey-form]').submit()"), answer: 400);

        await person.SeesAsync("Aanmelden met deze passkey is niet gelukt.");
        await person.FollowAsync("Aanmelden met wachtwoord en code");
        await person.SeesHeadingAsync("Aanmelden");
    }

    // By name: a passkey belongs to a domain, and a number is none.
    private async Task<Person> SignInAsync(string persona)
    {
        var person = await Person.SitDownAsync(await browser.OpenAsync(new UriBuilder(screens.App.Address) { Host = "localhost" }.Uri), script: true);
        await person.SignInAsync(persona);
        return person;
    }

    private static async Task<Device> DeviceAsync(Person person, bool isVerified)
    {
        var protocol = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await protocol.SendAsync("WebAuthn.enable");
        var made = await protocol.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new Device(protocol, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private sealed record Device(ICDPSession Protocol, string Id)
    {
        public Task SendAsync(string method, Dictionary<string, object> arguments) => Protocol.SendAsync(method, arguments);
    }
}
