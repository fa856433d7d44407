using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Who follows a case up: does what must be done first, then closes it.</summary>
public sealed class OwnerTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task Tells_the_source_records_the_decision_and_closes_with_a_result()
    {
        var number = await screens.Story.CaseAsync(CaseStage.InFollowUp);
        await using var owner = await screens.SignInAsync("vt-1");

        await owner.OpenRowAsync(number);
        await owner.FollowAsync("Afsluiten");
        await owner.SeesAsync("De melder heeft nog niets gehoord.");
        await owner.FollowAsync("De melder heeft nog niets gehoord. Geef eerst een terugkoppeling.");
        await owner.FillAsync("Wat is er met het signaal gebeurd?", "Wij hebben met de mensen gesproken. Zij krijgen hulp.");
        await owner.PressAsync("Terugkoppelen");

        await owner.FollowAsync("CoMensha-melding vastleggen");
        await owner.ChooseAsync("Wat legt u vast?", "Niet melden");
        await owner.SelectAsync("Waarom niet?", "Geen toestemming");
        await owner.FillAsync("Toelichting", "De betrokkene geeft geen toestemming.");
        await owner.PressAsync("Verder");

        await owner.FollowAsync("Afsluiten");
        await owner.SeesAsync("Alles is gedaan.");
        await owner.ChooseAsync("Hoe eindigt de casus?", "Hulp gegeven");
        await owner.FillAsync("Toelichting", "De hulp loopt.");
        await owner.PressAsync("Afsluiten");
        await owner.SeesStageAsync(CaseStage.Closed);
        await owner.SeesAsync("Hulp gegeven");
    }
}
