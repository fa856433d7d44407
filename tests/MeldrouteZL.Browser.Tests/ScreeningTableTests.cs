using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Screening;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The weekly table: its secretary leads it through the agenda, its members read along.</summary>
public sealed class ScreeningTableTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task Walks_the_agenda_from_its_fixing_to_the_minutes_and_appoints_who_follows_up()
    {
        var meeting = await screens.Story.MeetingAsync();
        var number = await screens.Story.CaseAsync(CaseStage.Classified, author: "avim-1");
        await screens.Story.TakeAsync(number, "avim-1", (c, m) => c.PutOnAgenda(meeting, "Wie kent dit bedrijf?", m));
        await using var secretary = await screens.SignInAsync("vt-secretaris");

        await secretary.ChooseMenuAsync("Screeningstafel");
        await secretary.OpenRowAsync($"{meeting.Date:yyyy-MM-dd}");
        await secretary.SeesAsync("Wie kent dit bedrijf?");
        await secretary.PressAsync("Agenda vaststellen en beginnen");
        await secretary.SeesStageAsync(MeetingStage.AgendaFixed);

        await secretary.ArriveAsync(() => CardOf(secretary, number).GetByRole(AriaRole.Link, new() { Name = "Screenen" }).ClickAsync());
        await secretary.FillAsync("Aanwezig", "Veilig Thuis, AVIM en zorgcoördinatie Parkstad");
        await secretary.FillAsync("Weging", "De tafel maakt zich zorgen over acht mensen.");
        await secretary.ChooseAsync("Vervolgstappen die de tafel adviseert", "Zorgcoördinatie");
        await secretary.ChooseAsync("Vervolgstappen die de tafel adviseert", "Arbeidsinspectie");
        await secretary.FillAsync("AVIM Limburg", "Het bedrijf is bekend van een eerdere controle.");
        await secretary.PressAsync("Vastleggen");
        await secretary.SeesAsync("De tafel maakt zich zorgen over acht mensen.");

        await secretary.ArriveAsync(() => CardOf(secretary, number).GetByRole(AriaRole.Link, new() { Name = "Opvolger aanwijzen" }).ClickAsync());
        await secretary.ChooseAsync("Wie volgt de casus op?", "AVIM Limburg");
        await secretary.PressAsync("Aanwijzen");
        await secretary.PressAsync("Overleg afronden");
        await secretary.FollowAsync("Verslag vaststellen");
        await secretary.FillAsync("Verslag", "Eén casus is besproken.");
        await secretary.PressAsync("Verslag vaststellen");
        await secretary.SeesStageAsync(MeetingStage.MinutesFixed);

        await using var owner = await screens.SignInAsync("avim-1");
        await owner.OpenRowAsync(number);
        await owner.SeesStageAsync(CaseStage.InFollowUp);
        await owner.FollowAsync("Opvolging aannemen");
        await owner.PressAsync("Opvolging aannemen");
        await owner.SeesAsync("Daan Vroemen");
    }

    [Theory]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    public async Task Shows_the_agenda_and_what_was_added_to_its_members(string member)
    {
        var meeting = await screens.Story.MeetingAsync();
        var number = await screens.Story.CaseAsync(CaseStage.Classified);
        await screens.Story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat kan de tafel doen?", m));
        meeting = await screens.Story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        await screens.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult
        {
            Present = "Alle drie",
            Weighing = "De tafel maakt zich zorgen.",
            Advised = AdvisedSteps.CareCoordination,
            Enrichments = [(m.Region.VeiligThuis.Id, "Een zus is bekend.")],
        }, m));
        await using var person = await screens.SignInAsync(member);

        await person.ChooseMenuAsync("Screeningstafel");
        await person.OpenRowAsync($"{meeting.Date:yyyy-MM-dd}");

        var card = CardOf(person, number);
        await Assertions.Expect(card).ToContainTextAsync("De tafel maakt zich zorgen.");
        await Assertions.Expect(card).ToContainTextAsync("Een zus is bekend.");
        await Assertions.Expect(person.Button("Overleg afronden")).ToHaveCountAsync(0);
    }

    private static ILocator CardOf(Person person, string number) => person.Main.Locator($"li[data-nummer='{number}']");
}
