using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>AVIM: brings a case of its own to the table.</summary>
public sealed class AvimTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    [Trait("Requirement", "R86")]
    public async Task Puts_the_case_of_its_own_signal_on_the_agenda()
    {
        var meeting = await screens.Story.MeetingAsync();
        await using var officer = await screens.SignInAsync("avim-1");

        await officer.ChooseMenuAsync("Signaal registreren");
        await officer.FillAsync("Wat is er aan de hand?", "Bij een controle had niemand zijn eigen paspoort.");
        await officer.FillAsync("Waar is het?", "Loods op het bedrijventerrein");
        await officer.SelectAsync("In welke gemeente?", "Heerlen");
        await officer.FillAsync("Of in uw eigen woorden", "Vanochtend");
        await officer.ChooseAsync("Is het acuut?", "Nee");
        await officer.PressAsync("Bewaren en doorgaan");
        await officer.ForwardAsync();

        // No one has to open a case of what AVIM forwards.
        await officer.ChooseMenuAsync("Casussen");
        await officer.ArriveAsync(() => officer.Main.GetByRole(AriaRole.Link, new() { Name = "C-20" }).First.ClickAsync());
        await officer.SeesStageAsync(CaseStage.AtVeiligThuis);
        var number = await officer.HeadingAsync();
        await officer.FollowAsync("Agenderen");
        await officer.FillAsync("Vraag aan de tafel", "Wie kent dit bedrijf?");
        await officer.PressAsync("Agenderen");
        await officer.SeesStageAsync(CaseStage.OnAgenda);

        await officer.OpenAsync($"/screening/{meeting.Date:yyyy-MM-dd}");
        await officer.SeesAsync(number);
        await officer.SeesAsync("Ingebracht door AVIM Limburg");
    }
}
