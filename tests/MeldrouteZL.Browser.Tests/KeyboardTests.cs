using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Everything can be done without a mouse, and the focus is always seen.</summary>
public sealed class KeyboardTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task A_signal_is_registered_and_forwarded_with_the_keyboard_alone()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        var hands = new Keyboard(officer);

        await hands.TabToAsync(officer.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Signaal registreren" }));
        await officer.ArriveAsync(() => hands.PressAsync("Enter"));
        await hands.TypeIntoAsync("Wat is er aan de hand?", "Een vrouw werkt dag en nacht in een huis.");
        await hands.TypeIntoAsync("Waar is het?", "Een huis aan het plein");
        await hands.TypeIntoAsync("Of in uw eigen woorden", "Al weken");
        await hands.TabToAsync(officer.Choice("Is het acuut?", "Ja, er is direct gevaar of er moet nu iets gebeuren"));
        await hands.PressAsync("ArrowDown");
        await Assertions.Expect(officer.Choice("Is het acuut?", "Nee")).ToBeCheckedAsync();
        await hands.TabToAsync(officer.Button("Bewaren en doorgaan"));
        await officer.ArriveAsync(() => hands.PressAsync("Enter"));
        await officer.SeesAsync("Een vrouw werkt dag en nacht in een huis.");

        await hands.TabToAsync(officer.Main.GetByRole(AriaRole.Link, new() { Name = "Doorsturen naar Veilig Thuis" }));
        await officer.ArriveAsync(() => hands.PressAsync("Enter"));
        await hands.TypeIntoAsync("Op welke grond deelt u dit?", "Wmo");
        await hands.TabToAsync(officer.Field("Ik heb gelezen wat Veilig Thuis krijgt. Het klopt."));
        await hands.PressAsync("Space");
        await hands.TabToAsync(officer.Button("Doorsturen"));
        await officer.ArriveAsync(() => hands.PressAsync("Enter"));
        await officer.SeesStageAsync(SignalStage.Forwarded);
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_and_closes_by_a_key_and_leads_on()
    {
        await using var employee = await screens.SignInAsync("vt-1");
        await employee.Page.SetViewportSizeAsync(Screen.Narrow, Screen.Height);
        await employee.OpenAsync("/casussen");
        var hands = new Keyboard(employee);
        var button = employee.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        var link = employee.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Screeningstafel" });

        await Assertions.Expect(link).ToBeHiddenAsync();
        await hands.TabToAsync(button);
        await hands.PressAsync("Enter");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await hands.PressAsync("Escape");
        await Assertions.Expect(link).ToBeHiddenAsync();
        Assert.True(await Keyboard.HasFocusAsync(button));

        await hands.PressAsync("Enter");
        await hands.TabToAsync(link);
        await employee.ArriveAsync(() => hands.PressAsync("Enter"));
        await employee.SeesAsync("Screeningstafel");
    }

    [Fact]
    [Trait("Requirement", "R30")]
    public async Task The_short_form_takes_fewer_than_forty_keys_beside_typing()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.OpenAsync("/signalen/nieuw");
        var hands = new Keyboard(officer);

        await hands.TypeIntoAsync("Wat is er aan de hand?", "Drie mannen slapen in een werkplaats.");
        await hands.TypeIntoAsync("Waar is het?", "Industrieweg");
        await hands.TypeIntoAsync("Of in uw eigen woorden", "Elke avond");
        await hands.TabToAsync(officer.Choice("Is het acuut?", "Ja, er is direct gevaar of er moet nu iets gebeuren"));
        await hands.PressAsync("ArrowDown");
        await hands.TabToAsync(officer.Button("Bewaren en doorgaan"));
        await officer.ArriveAsync(() => hands.PressAsync("Enter"));

        await officer.SeesStageAsync(SignalStage.Draft);
        Assert.True(hands.Presses < 40, $"It took {hands.Presses} keys.");
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_past_the_menu()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.OpenAsync("/signalen/nieuw");
        var hands = new Keyboard(officer);

        await hands.PressAsync("Tab");
        Assert.True(await Keyboard.HasFocusAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" })));
        await hands.SeesFocusAsync();
        await hands.PressAsync("Enter");
        Assert.True(await Keyboard.HasFocusAsync(officer.Main));
        await hands.PressAsync("Tab");
        Assert.True(await Keyboard.HasFocusAsync(officer.Field("Wat is er aan de hand?")));
    }

    [Fact]
    public async Task Bad_input_moves_the_focus_to_the_summary_and_from_there_to_the_field()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.OpenAsync("/signalen/nieuw");

        await officer.PressAsync("Bewaren en doorgaan", answer: 400);

        var summary = officer.Page.GetByRole(AriaRole.Alert);
        Assert.True(await Keyboard.HasFocusAsync(summary));
        var hands = new Keyboard(officer);
        await hands.TabToAsync(summary.GetByRole(AriaRole.Link).First);
        await hands.PressAsync("Enter");
        Assert.True(await Keyboard.HasFocusAsync(officer.Field("Wat is er aan de hand?")));
        await hands.SeesFocusAsync();
    }

    [Fact]
    public async Task The_focus_is_seen_at_every_stop_of_the_pages_with_most_of_them()
    {
        var number = await screens.Story.CaseAsync(CaseStage.InFollowUp);
        await using var employee = await screens.SignInAsync("vt-1");
        var hands = new Keyboard(employee);

        foreach (var address in (string[])["/casussen", $"/casussen/{number}", $"/casussen/{number}/verwijzen", "/screening", "/account/rol"])
        {
            await employee.OpenAsync(address);
            await hands.SeesFocusEverywhereAsync();
        }
    }
}
