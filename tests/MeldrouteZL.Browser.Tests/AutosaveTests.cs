using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Signals;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>A draft is kept while somebody types, and nothing typed is lost when it cannot be.</summary>
public sealed class AutosaveTests(Screens screens) : IClassFixture<Screens>
{
    private const string What = "Wat is er aan de hand?";

    [Fact]
    public async Task What_is_changed_is_kept_without_a_button()
    {
        var number = await screens.Story.SignalAsync(SignalStage.Draft);
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.OpenAsync($"/signalen/{number}/wijzigen");
        await officer.FillAsync("Of in uw eigen woorden", "Elke avond");

        await officer.FillAsync(What, "Eerst dit");
        await officer.Field("Waar is het?").FocusAsync();
        await Assertions.Expect(officer.Main.Locator("[data-autosave-says]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Bewaard om [0-9]{2}\\.[0-9]{2}$"));
        await officer.FillAsync("Waar is het?", "En dat");
        await officer.PressAsync("Bewaren");

        await officer.SeesStageAsync(SignalStage.Draft);
        await officer.SeesAsync("Eerst dit");
        await officer.SeesAsync("En dat");
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_told_and_keeps_its_text()
    {
        var number = await screens.Story.SignalAsync(SignalStage.Draft);
        await using var first = await screens.SignInAsync("af-heerlen");
        await using var second = await screens.SignInAsync("af-heerlen");
        await first.OpenAsync($"/signalen/{number}/wijzigen");
        await second.OpenAsync($"/signalen/{number}/wijzigen");
        await first.FillAsync("Of in uw eigen woorden", "Elke avond");
        await first.FillAsync(What, "Van het eerste venster");
        await first.PressAsync("Bewaren");

        await second.FillAsync("Of in uw eigen woorden", "Elke nacht");
        await second.FillAsync(What, "Van het tweede venster");
        await second.Field("Waar is het?").FocusAsync();

        await Assertions.Expect(second.Main.Locator("[data-autosave-says]")).ToContainTextAsync("ergens anders gewijzigd");
        await Assertions.Expect(second.Field(What)).ToHaveValueAsync("Van het tweede venster");
        await second.PressAsync("Bewaren", answer: 409);
        await Assertions.Expect(second.Field(What)).ToHaveValueAsync("Van het tweede venster");
    }
}
