using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Signals;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>A browser that runs no script is enough.</summary>
public sealed class WithoutScriptTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task The_attention_officer_registers_corrects_and_forwards_a_signal()
    {
        await using var officer = await screens.SignInAsync("af-heerlen", script: false);
        await officer.ChooseMenuAsync("Signaal registreren");
        await officer.FillAsync("Wat is er aan de hand?", "Zes mensen delen één kamer boven de zaak.");
        await officer.ChooseAsync("Is het acuut?", "Ja, er is direct gevaar of er moet nu iets gebeuren");
        await Assertions.Expect(officer.Main.GetByText("Bel 112 bij direct gevaar.")).ToBeVisibleAsync();
        await officer.ChooseAsync("Is het acuut?", "Nee");
        await Assertions.Expect(officer.Main.GetByText("Bel 112 bij direct gevaar.")).ToBeHiddenAsync();

        await officer.PressAsync("Bewaren en doorgaan", answer: 400);
        Assert.True(await Keyboard.HasFocusAsync(officer.Page.GetByRole(AriaRole.Alert)));
        await officer.FillAsync("Waar is het?", "Een restaurant");
        await officer.FillAsync("Of in uw eigen woorden", "Dit voorjaar");
        await officer.Main.GetByText("Meer invullen: Veilig Thuis wil dit nog weten").ClickAsync();
        await officer.FillAsync("Om wie gaat het?", "Zes mannen, rond de dertig");
        await officer.PressAsync("Bewaren en doorgaan");
        await officer.SeesAsync("Zes mannen, rond de dertig");
        var number = await officer.HeadingAsync();

        await officer.ForwardAsync();
        await officer.OpenAsync($"/signalen/{number}");
        await officer.SeesStageAsync(SignalStage.Forwarded);
    }
}
