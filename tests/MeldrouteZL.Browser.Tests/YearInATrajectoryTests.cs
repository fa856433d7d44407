using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>A year in the support of one person, while the clock moves: what runs out comes on the board by itself, and goes when it is done.</summary>
public sealed class YearInATrajectoryTests(Screens screens) : IClassFixture<Screens>
{
    private const string Board = "/trajecten/klokken";
    private const string Address = "Kerkpad 9, achterom";

    private Person? person;
    private string trajectory = "";

    private DateOnly Today => DutchTime.DateOf(screens.App.Clock.GetUtcNow());

    private Person Coordinator => person!;

    [Fact]
    [Trait("Requirement", "R120")]
    [Trait("Requirement", "R132")]
    [Trait("Requirement", "R157")]
    public async Task From_the_first_contact_to_a_trajectory_that_is_out_of_sight_nothing_runs_out_unnoticed()
    {
        var number = await screens.Story.CaseAsync(CaseStage.OnAgenda);
        await SignInAsync();
        await OpenWithoutConsentAsync(number);
        await BoardHasAsync(TrajectoryClockKind.ConsentMissing, "Ahead");

        await PassAsync(weeks: 5);
        await BoardHasAsync(TrajectoryClockKind.ConsentMissing, "Late");
        await ConsentAndIntakeAsync();
        await BoardLacksAsync(TrajectoryClockKind.ConsentMissing);

        var end = await BeginReflectionAsync();
        await BoardHasAsync(TrajectoryClockKind.ReflectionEnds, "Ahead");
        await Coordinator.SeesAsync(DutchDate.Date(end));
        await StartAsync();
        await ShelterAsync();

        await PassAsync(weeks: 6);
        await BoardHasAsync(TrajectoryClockKind.ClientSilence, "Loud");
        await BoardHasAsync(TrajectoryClockKind.StayEnds, "Late");
        await ContactAsync();
        await BoardLacksAsync(TrajectoryClockKind.ClientSilence);
        await LeaveShelterAsync();
        await BoardLacksAsync(TrajectoryClockKind.StayEnds);

        await PassAsync(weeks: 9);
        await BoardHasAsync(TrajectoryClockKind.ReflectionEnds, "Late");
        await EndReflectionAsync();
        await BoardLacksAsync(TrajectoryClockKind.ReflectionEnds);

        await MeetAsync();
        await PassAsync(weeks: 4);
        await BoardHasAsync(TrajectoryClockKind.AgreementDue, "Late");
        await FollowUpAsync();
        await BoardLacksAsync(TrajectoryClockKind.AgreementDue);

        await MeasureAsync("2");
        await PassAsync(weeks: 26);
        await MeasureAsync("4");
        await Coordinator.SeesAsync("2, 4");

        await CloseAsync();
        await Coordinator.OpenAsync(Board);
        await Coordinator.SeesAsync("Er loopt nu niets af.");
        await PassAsync(weeks: 5);
        await StrikeAsync();
        await Coordinator.OpenAsync($"/trajecten/{trajectory}");
        await Coordinator.SeesStageAsync(TrajectoryStage.Shielded);
        await Coordinator.DoesNotSeeAsync("Woont op zichzelf.");
        await Coordinator.DisposeAsync();
    }

    // Without script: that goes by the clock of the device, which does not move along.
    private async Task SignInAsync() => person = await screens.SignInAsync("zoco-parkstad", script: false);

    // After days of absence a session is over: somebody signs in anew.
    private async Task PassAsync(int weeks)
    {
        await Coordinator.DisposeAsync();
        screens.App.Clock.Move(TimeSpan.FromDays(7 * weeks));
        await SignInAsync();
    }

    private async Task BoardHasAsync(TrajectoryClockKind kind, string urgency)
    {
        await Coordinator.OpenAsync(Board);
        await Assertions.Expect(Clock(kind)).ToHaveAttributeAsync("data-urgentie", urgency);
        await Assertions.Expect(Clock(kind)).ToContainTextAsync(trajectory);
    }

    private async Task BoardLacksAsync(TrajectoryClockKind kind)
    {
        await Coordinator.OpenAsync(Board);
        await Assertions.Expect(Clock(kind)).ToHaveCountAsync(0);
        await Coordinator.SeesHeadingAsync("Wat loopt af, wie wacht op wie");
    }

    private ILocator Clock(TrajectoryClockKind kind) => Coordinator.Main.Locator($"tr[data-klok={kind}]");

    private async Task OpenWithoutConsentAsync(string number)
    {
        await Coordinator.ChooseMenuAsync("Trajecten");
        await Coordinator.FillAsync("Traject openen bij casus", number);
        await Coordinator.PressAsync("Traject openen");
        await Coordinator.SelectAsync("Voor wie is het traject", "Slachtoffer 1");
        await Coordinator.ChooseAsync("Is er toestemming?", "Nog geen toestemming: contact eerst");
        await Coordinator.FillAsync("Toelichting", "Eerst rustig kennismaken.");
        await Coordinator.PressAsync("Traject openen");
        trajectory = await Coordinator.HeadingAsync();
        await ContactAsync();
    }

    private async Task ContactAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}");
        await Coordinator.FollowAsync("Contact vastleggen");
        await Coordinator.ChooseAsync("Met wie?", "Cliënt");
        await Coordinator.ChooseAsync("Hoe?", "Bezoek");
        await Coordinator.FillAsync("Op welke dag?", Day(Today));
        await Coordinator.PressAsync("Contact vastleggen");
    }

    private async Task ConsentAndIntakeAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}");
        await Coordinator.FollowAsync("Toestemming vastleggen");
        await Coordinator.ChooseAsync("Is er toestemming?", "Toestemming");
        await Coordinator.Field("Wie gaf toestemming?").SelectOptionAsync(new SelectOptionValue { Label = "De cliënt" });
        await Coordinator.FillAsync("Op welke dag?", Day(Today));
        await Coordinator.SelectAsync("Hoe?", "Mondeling, met een tolk");
        await Coordinator.FillAsync("Toelichting", "Voor begeleiding en opvang.");
        await Coordinator.PressAsync("Vastleggen");
        await Coordinator.FollowAsync("Intake beginnen");
        await Coordinator.ChooseAsync("Waar wordt de cliënt begeleid?", "In de opvang");
        await Coordinator.ChooseAsync("Welke gemeente is verantwoordelijk, en waarom?", "Ingeschreven buiten de regio");
        await Coordinator.ChooseAsync("Verblijft de cliënt rechtmatig in Nederland?", "Nee, geen rechtmatig verblijf");
        await Coordinator.ChooseAsync("Is de cliënt jonger dan 18 jaar?", "Nee, 18 jaar of ouder");
        await Coordinator.PressAsync("Intake beginnen");
        await Coordinator.FollowAsync("Monitoring instellen");
        await Coordinator.ChooseAsync("Hoe intensief volgt u dit traject?", "Intensief");
        await Coordinator.ChooseAsync("Wat gaf de doorslag?", "Wat voor problemen er zijn");
        await Coordinator.FillAsync("Waarom?", "Er wordt naar haar gezocht.");
        await Coordinator.PressAsync("Instellen");
    }

    /// <returns>The last day: three months on, and never later (domain facts, B8).</returns>
    private async Task<DateOnly> BeginReflectionAsync()
    {
        await ReflectAsync("Aangeboden door de politie");
        await ReflectAsync("Ingegaan");
        return Today.AddMonths(3);
    }

    private async Task EndReflectionAsync()
    {
        await ReflectAsync("Geëindigd: aangifte of medewerking");
        await ReflectAsync("B8 aangevraagd (aangifte, model M55)");
        await Coordinator.FollowAsync("Bedenktijd bijwerken");
        await Assertions.Expect(Coordinator.Choice("Wat is er gebeurd?", "Ingegaan")).ToHaveCountAsync(0);
    }

    private async Task ReflectAsync(string step)
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}/bedenktijd");
        await Coordinator.ChooseAsync("Wat is er gebeurd?", step);
        await Coordinator.FillAsync("Op welke dag?", Day(Today));
        await Coordinator.PressAsync("Vastleggen");
        await Coordinator.SeesAsync(step);
    }

    private async Task StartAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}");
        await Coordinator.FollowAsync("Traject starten");
        await Coordinator.FillAsync("Plan", "Eerst veiligheid, dan rust, dan wonen.");
        await Coordinator.PressAsync("Traject starten");
        await Coordinator.SeesStageAsync(TrajectoryStage.Active);
    }

    private async Task ShelterAsync()
    {
        await Coordinator.OpenAsync("/opvang/plekken");
        await Coordinator.SelectAsync("Bij welk aanbod?", "Vrouwenopvang elders");
        await Coordinator.FillAsync("Hoeveel plekken komen erbij?", "1");
        await Coordinator.FillAsync("Vanaf welke dag zijn ze er?", Day(Today));
        await Coordinator.PressAsync("Toevoegen");

        await Coordinator.OpenAsync($"/trajecten/{trajectory}/opvang");
        await Coordinator.FollowAsync("Opvang aanvragen");
        await Coordinator.ChooseAsync("Voor wie is de opvang?", "Een slachtoffer");
        await Coordinator.ChooseAsync("Hoe snel moet er plek zijn?", "Vandaag");
        await Coordinator.ChooseAsync("Geslacht", "Vrouw");
        await Coordinator.FillAsync("Hoeveel mensen komen er?", "1");
        await Coordinator.ChooseAsync("Waar moet de opvang zijn?", "In de eigen regio");
        await Coordinator.PressAsync("Opvang aanvragen");
        await Coordinator.FollowAsync("Plaatsen");
        await Coordinator.SelectAsync("Welke plek?", "Vrouwenopvang elders");
        await Coordinator.FillAsync("Eerste dag", Day(Today));
        await Coordinator.FillAsync("Dag van vertrek", Day(Today.AddDays(28)));
        await Coordinator.FillAsync("Waar is het?", Address);
        await Coordinator.PressAsync("Plaatsen");
        await Coordinator.DoesNotSeeAsync(Address);
        await Coordinator.FollowAsync("Waar de persoon is");
        await Coordinator.SeesAsync(Address);
    }

    private async Task LeaveShelterAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}/opvang");
        await Coordinator.FollowAsync("Dag van vertrek wijzigen of plaatsing beëindigen");
        await Coordinator.FillAsync("Dag van vertrek", Day(Today));
        await Coordinator.SelectAsync("Waarom is de plaatsing voorbij?", "Naar een eigen plek of familie");
        await Coordinator.PressAsync("Vastleggen");
        await Coordinator.SeesAsync("Naar een eigen plek of familie");
    }

    private async Task MeetAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}/zorg");
        await Coordinator.FollowAsync("Zorgoverleg plannen");
        await Coordinator.FillAsync("Op welke dag is het zorgoverleg?", Day(Today));
        await Coordinator.ChooseAsync("Wat voor plek is het?", "Online");
        await Coordinator.FillAsync("Wat wilt u bespreken?", "Wonen en werk");
        await Coordinator.PressAsync("Vastleggen");
        await Coordinator.FollowAsync("Afronden");
        await Coordinator.ChooseAsync("Ging het door?", "Ja, het is geweest");
        await Coordinator.FillAsync("Wat is er besproken, of waarom ging het niet door?", "Zij wil naar school.");
        await Coordinator.PressAsync("Vastleggen");
        await Coordinator.FollowAsync("Afspraak toevoegen");
        await Coordinator.FillAsync("Wat is er afgesproken?", "School zoeken");
        await Coordinator.FillAsync("Wie doet het?", "De begeleider");
        await Coordinator.FillAsync("Uiterlijk klaar op", Day(Today.AddDays(14)));
        await Coordinator.PressAsync("Vastleggen");
    }

    private async Task FollowUpAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}/zorg");
        await Coordinator.FollowAsync("Opvolgen: School zoeken");
        await Coordinator.ChooseAsync("Is het gedaan?", "Ja");
        await Coordinator.FillAsync("Wat is ervan gekomen?", "Zij begint na de zomer.");
        await Coordinator.PressAsync("Vastleggen");
    }

    private async Task MeasureAsync(string safety)
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}/welzijn");
        await Coordinator.FillAsync("Op welke dag vroeg u het?", Day(Today));
        await Coordinator.Main.Locator($"input[name='Input.Safety'][value='{safety}']").CheckAsync();
        await Coordinator.PressAsync("Vastleggen");
    }

    private async Task CloseAsync()
    {
        await Coordinator.OpenAsync($"/trajecten/{trajectory}");
        await Coordinator.FollowAsync("Traject afronden");
        await Coordinator.FillAsync("Waarom rondt u af, en wat moet nog gebeuren?", "De doelen zijn bereikt.");
        await Coordinator.PressAsync("Afronden beginnen");
        await Coordinator.FollowAsync("Traject afsluiten");
        await Coordinator.ChooseAsync("Waarom eindigt het traject?", "De doelen zijn bereikt");
        await Coordinator.ChooseAsync("Hoe gaat het met de cliënt?", "Beter dan bij het begin");
        await Coordinator.FillAsync("Uitkomst", "Woont op zichzelf.");
        await Coordinator.PressAsync("Traject afsluiten");
        await Coordinator.SeesStageAsync(TrajectoryStage.Closed);
        await Coordinator.SeesAsync("Woont op zichzelf.");
    }

    // The clock strikes on its own too, some time after the move; this way the test does not wait for it.
    private async Task StrikeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var region = await screens.App.Get<Regions>().GetAsync((await screens.App.ActorOfAsync("zoco-parkstad")).RegionId, cancel);
        await screens.App.Get<IEnumerable<IClockJob>>().OfType<ShieldClosedTrajectories>().Single().RunAsync(region, screens.App.Clock.GetUtcNow(), cancel);
    }

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
