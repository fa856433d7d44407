using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>A guest of the table, from the invitation to the answer.</summary>
[Trait("Requirement", "R85")]
public sealed class GuestTests(Screens screens, RealBrowser browser) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_invited_reads_the_question_mistypes_the_code_once_and_answers(bool script)
    {
        var meeting = await screens.Story.MeetingAsync();
        var number = await screens.Story.CaseAsync(CaseStage.Classified);
        await screens.Story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat kan de tafel doen?", m));
        await using var secretary = await screens.SignInAsync("vt-secretaris");
        await secretary.OpenAsync($"/screening/{meeting.Date:yyyy-MM-dd}");
        await secretary.ArriveAsync(() => secretary.Main.Locator($"[data-nummer='{number}']").GetByRole(AriaRole.Link, new() { Name = "Gasten" }).ClickAsync());
        await secretary.FollowAsync("Gast uitnodigen");
        await secretary.FillAsync("Wie is de gast?", "Test Mentor");
        await secretary.FillAsync("Van welke organisatie?", "Een school in Heerlen");
        await secretary.FillAsync("Wat vraagt u de gast?", "Kent u dit gezin van school?");
        await secretary.FillAsync("Wat mag de gast van de casus weten?", "Het gaat om een meisje van vijftien dat vaak wegblijft.");
        await secretary.PressAsync("Uitnodigen");
        var code = await secretary.Main.Locator("[data-code]").InnerTextAsync();

        await using var window = await browser.OpenAsync(screens.App.Address, script);
        var guest = await Person.SitDownAsync(window, script);
        await guest.OpenAsync("/screening/gast");
        await guest.FillAsync("Code die u kreeg", "0000 1111 2222 3333");
        await guest.PressAsync("Openen", answer: 400);
        await guest.SeesAsync("Deze code klopt niet, of werkt niet meer.");
        await guest.FillAsync("Code die u kreeg", code);
        await guest.PressAsync("Openen");
        await guest.SeesAsync("Kent u dit gezin van school?");
        await guest.FillAsync("Wat weet u hierover?", "Zij is drie weken niet op school geweest.");
        await guest.PressAsync("Versturen");
        await guest.SeesAsync("Uw antwoord is bij de tafel.");

        await secretary.FollowAsync("Naar de gasten");
        await secretary.SeesAsync("Zij is drie weken niet op school geweest.");
        await secretary.OpenAsync($"/screening/{meeting.Date:yyyy-MM-dd}");
        await secretary.SeesAsync("Gast: Test Mentor, Een school in Heerlen");
    }
}
