using System.Text.RegularExpressions;
using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The attention officer of a municipality: registers a signal and forwards it.</summary>
public sealed partial class AttentionOfficerTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    [Trait("Requirement", "R30")]
    public async Task Registers_a_signal_on_one_short_page_and_forwards_it_to_Veilig_Thuis()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.SeesHeadingAsync("Signalen");

        await officer.ChooseMenuAsync("Signaal registreren");
        await officer.FillAsync("Wat is er aan de hand?", "Drie mannen slapen in de werkplaats van een garage.");
        await officer.FillAsync("Waar is het?", "Garage aan de rand van het dorp");
        await officer.FillAsync("Of in uw eigen woorden", "Elke avond, sinds de zomer");
        await officer.ChooseAsync("Is het acuut?", "Nee");
        await officer.PressAsync("Bewaren en doorgaan");

        var number = await officer.HeadingAsync();
        Assert.Matches(Number(), number);
        await officer.SeesStageAsync(SignalStage.Draft);

        await officer.ForwardAsync();

        await officer.ChooseMenuAsync("Signalen");
        await Assertions.Expect(officer.Row(number)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reads_what_became_of_the_signal_when_the_case_is_closed()
    {
        await screens.Story.CaseAsync(CaseStage.Closed, author: "af-sittard", what: "Een meisje wordt elke dag gebracht en gehaald.");
        await using var officer = await screens.SignInAsync("af-sittard");

        await officer.FollowAsync("Alles");
        await officer.SeesAsync("Terugkoppeling op");
        await officer.ArriveAsync(() => officer.Main.GetByRole(AriaRole.Link, new() { Name = "S-20" }).ClickAsync());

        await officer.SeesAsync("Wat er met het signaal is gedaan");
        await officer.SeesAsync("Er is hulp ingezet.");
    }

    [GeneratedRegex("^S-20[0-9]{2}-[0-9]{6}$")]
    private static partial Regex Number();
}
