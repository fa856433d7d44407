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

    [Fact]
    public async Task Three_partners_work_in_one_meeting_at_once_and_end_with_the_same_decisions()
    {
        var meeting = await screens.Story.MeetingAsync();
        var number = await screens.Story.CaseAsync(CaseStage.Classified);
        await screens.Story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat kan de tafel doen?", m));
        var address = $"/screening/{meeting.Date:yyyy-MM-dd}";
        await using var secretary = await OpenAsync("vt-secretaris", address);
        await using var avim = await OpenAsync("avim-1", address);
        await using var care = await OpenAsync("zoco-parkstad", address);
        await using var colleague = await screens.SignInAsync("vt-1");

        // Each adds what it knows, and the others see it come.
        var own = CardOf(care, number).GetByRole(AriaRole.Link, new() { Name = "Inbreng van uw organisatie" });
        await own.FocusAsync();
        await ContributeAsync(avim, number, "Bekend van een controle.");
        await Assertions.Expect(CardOf(secretary, number)).ToContainTextAsync("Bekend van een controle.");
        await Assertions.Expect(CardOf(care, number)).ToContainTextAsync("Bekend van een controle.");
        await Assertions.Expect(care.Main.Locator("[data-live]")).ToContainTextAsync($"Bijgewerkt om");
        await Assertions.Expect(own).ToBeFocusedAsync();
        await StaysAsync(care);
        await ContributeAsync(care, number, "Krijgt al begeleiding.");
        await Assertions.Expect(CardOf(secretary, number)).ToContainTextAsync("Krijgt al begeleiding.");
        await StaysAsync(secretary);

        // Two of one organisation write the same text: the second hears of it while typing, and nothing typed is lost.
        await colleague.OpenAsync($"/casussen/{number}/inbreng");
        await colleague.FillAsync(What, "Wat ik weet.");
        await ContributeAsync(secretary, number, "Wat de secretaris weet.");
        await Assertions.Expect(colleague.Main.Locator(".notice--warning")).ToContainTextAsync("Uw collega heeft dit gewijzigd.");
        await Assertions.Expect(colleague.Main.Locator("#intussen")).ToBeVisibleAsync();
        await Assertions.Expect(colleague.Field(What)).ToHaveValueAsync("Wat ik weet.");
        await colleague.ChooseAsync("Waar komt dit vandaan?", "Eigen dossier of systeem");
        await colleague.PressAsync("Vastleggen", answer: 409);
        await colleague.SeesAsync("Wat de secretaris weet.");
        await Assertions.Expect(colleague.Field(What)).ToHaveValueAsync("Wat ik weet.");
        await colleague.FillAsync(What, "Wat wij samen weten.");
        await colleague.PressAsync("Vastleggen");
        await Assertions.Expect(CardOf(avim, number)).ToContainTextAsync("Wat wij samen weten.");

        // The secretary leads; who reads along follows.
        await secretary.PressAsync("Agenda vaststellen en beginnen");
        await avim.SeesStageAsync(MeetingStage.AgendaFixed);
        await secretary.ArriveAsync(() => CardOf(secretary, number).GetByRole(AriaRole.Link, new() { Name = "Screenen" }).ClickAsync());
        await secretary.FillAsync("Weging", "De tafel maakt zich zorgen.");
        await secretary.ChooseAsync("Vervolgstappen die de tafel adviseert", "Zorgcoördinatie");
        await secretary.PressAsync("Vastleggen");
        await Assertions.Expect(CardOf(care, number)).ToContainTextAsync("De tafel maakt zich zorgen.");
        await secretary.PressAsync("Overleg afronden");

        var lists = new List<string>();
        foreach (var partner in (Person[])[secretary, avim, care])
        {
            await partner.FollowAsync("Verslag en besluitenlijst"); // it came by itself
            lists.Add(await partner.Main.Locator("#verslag").InnerTextAsync());
            Assert.Contains(number, await partner.Main.Locator("#verslag table").Last.InnerTextAsync(), StringComparison.Ordinal);
        }

        Assert.Single(lists.Select(PartsForAll).Distinct());
        Assert.All((string[])["Bekend van een controle.", "Krijgt al begeleiding.", "Wat wij samen weten.", "De tafel maakt zich zorgen."], text => Assert.Contains(text, PartsForAll(lists[0]), StringComparison.Ordinal));
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

    private const string What = "Wat weet uw organisatie?";

    private async Task<Person> OpenAsync(string persona, string address)
    {
        var person = await screens.SignInAsync(persona);
        await person.OpenAsync(address);
        await person.Page.EvaluateAsync("() => { window.wasHere = true; }");
        return person;
    }

    // The same page, not loaded anew.
    private static async Task StaysAsync(Person person) => Assert.True(await person.Page.EvaluateAsync<bool>("() => window.wasHere === true"));

    private static async Task ContributeAsync(Person person, string number, string text)
    {
        await person.ArriveAsync(() => CardOf(person, number).GetByRole(AriaRole.Link, new() { Name = "Inbreng van uw organisatie" }).ClickAsync());
        await person.FillAsync(What, text);
        await person.ChooseAsync("Waar komt dit vandaan?", "Eigen dossier of systeem");
        await person.PressAsync("Vastleggen");
        await Assertions.Expect(CardOf(person, number)).ToContainTextAsync(text);
    }

    // Each finds its own organisation first, and for whom and when it was made stands last.
    private static string PartsForAll(string minutes) =>
        string.Join('\n', minutes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.StartsWith("Gemaakt voor ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static ILocator CardOf(Person person, string number) => person.Main.Locator($"li[data-nummer='{number}']");
}
