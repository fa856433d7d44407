using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The zorgcoördinator: takes a referral on and supports one victim in a trajectory of her own.</summary>
public sealed class CareCoordinatorTests(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData("zoco-parkstad", "af-heerlen")]
    [InlineData("zoco-mh", "af-maastricht")]
    public async Task Accepts_a_referral_and_leads_a_trajectory_from_opening_to_closing(string coordinator, string author)
    {
        var number = await screens.Story.CaseAsync(CaseStage.InFollowUp, author);
        var receiver = (await screens.App.ActorOfAsync(coordinator)).OrganisationId;
        await screens.Story.ReferralAsync(number, ReferralKind.CareCoordination, receiver);
        await using var person = await screens.SignInAsync(coordinator);

        await person.ChooseMenuAsync("Verwijzingen");
        await person.ArriveAsync(() => person.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Link).First.ClickAsync());
        await person.SeesAsync("Hulp inzetten");
        await person.FollowAsync("Aannemen");
        await person.PressAsync("Aannemen");
        await person.SeesStageAsync(ReferralStage.Accepted);

        await person.ChooseMenuAsync("Trajecten");
        await person.FillAsync("Traject openen bij casus", number);
        await person.PressAsync("Traject openen");
        await person.SelectAsync("Voor wie is het traject", "Slachtoffer 1");
        await person.ChooseAsync("Is er toestemming?", "Andere grondslag");
        await person.FillAsync("Toelichting", "Toestemming van de betrokkene, mondeling");
        await person.PressAsync("Traject openen");
        await person.SeesStageAsync(TrajectoryStage.Registered);

        await person.FollowAsync("Contact vastleggen");
        await person.ChooseAsync("Hoe?", "Bezoek");
        await person.FillAsync("Korte notitie", "Kennisgemaakt.");
        await person.PressAsync("Contact vastleggen");
        await person.SeesAsync("Kennisgemaakt.");

        await person.PrepareTrajectoryAsync();
        await person.FollowAsync("Traject starten");
        await person.FillAsync("Plan", "Eerst een veilige plek, dan rust.");
        await person.PressAsync("Traject starten");
        await person.SeesStageAsync(TrajectoryStage.Active);

        await person.FollowAsync("Traject afronden");
        await person.FillAsync("Waarom rondt u af, en wat moet nog gebeuren?", "De doelen zijn bereikt.");
        await person.PressAsync("Afronden beginnen");
        await person.FollowAsync("Traject afsluiten");
        await person.ChooseAsync("Waarom eindigt het traject?", "De doelen zijn bereikt");
        await person.ChooseAsync("Hoe gaat het met de cliënt?", "Beter dan bij het begin");
        await person.FillAsync("Uitkomst", "Woont zelfstandig, de huisarts weet ervan.");
        await person.PressAsync("Traject afsluiten");
        await person.SeesStageAsync(TrajectoryStage.Closed);
        await person.SeesAsync("Woont zelfstandig, de huisarts weet ervan.");
    }

    [Fact]
    public async Task Of_another_part_of_the_region_finds_nothing_of_it()
    {
        var number = await screens.Story.CaseAsync(CaseStage.InFollowUp);
        var parkstad = await screens.App.ActorOfAsync("zoco-parkstad");
        await screens.Story.ReferralAsync(number, ReferralKind.CareCoordination, parkstad.OrganisationId);
        await using var other = await screens.SignInAsync("zoco-mh");

        await other.ChooseMenuAsync("Verwijzingen");
        await other.DoesNotSeeAsync(number);
        await other.OpenAsync($"/casussen/{number}", answer: 404);
        await other.DoesNotSeeAsync(number);
    }
}
