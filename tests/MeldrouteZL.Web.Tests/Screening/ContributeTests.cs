using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class ContributeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R87")]
    [Trait("Requirement", "R90")]
    public async Task Each_partner_adds_what_it_knows_with_origin_and_ground_and_every_member_reads_it()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var avim = await app.SignInAsync("avim-1");
        using var care = await app.SignInAsync("zoco-parkstad");

        var first = await (await avim.GetAsync(Address(number, meeting))).SubmitAsync(("Input.Text", "Bekend van een controle."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile)));
        var second = await (await care.GetAsync(Address(number, meeting))).SubmitAsync(("Input.Text", "Krijgt al begeleiding."), ("Input.Origin", nameof(EnrichmentOrigin.PersonConcerned)));
        var card = (await care.GetAsync(meeting.Address())).Document.QuerySelector($"[data-nummer={number}]")!;

        Assert.StartsWith($"{meeting.Address()}?gedaan=inbreng", first.Path, StringComparison.Ordinal);
        Assert.StartsWith($"{meeting.Address()}?gedaan=inbreng", second.Path, StringComparison.Ordinal);
        var parts = card.QuerySelectorAll("[data-inbreng]").Select(p => p.TextContent).ToList();
        Assert.Equal(2, parts.Count);
        Assert.Contains("(uw organisatie)", parts[0], StringComparison.Ordinal); // each partner finds its own part first
        Assert.Contains("Krijgt al begeleiding.", parts[0], StringComparison.Ordinal);
        Assert.All((string[])["AVIM Limburg", "Bekend van een controle.", "Eigen dossier of systeem", "Grond: ", "Daan Vroemen"], part => Assert.Contains(part, parts[1], StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "R90")]
    public async Task Who_is_overtaken_by_a_colleague_keeps_the_text_and_sees_what_the_other_wrote()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var one = await app.SignInAsync("vt-1");
        using var other = await app.SignInAsync("vt-af");
        var (mine, theirs) = (await one.GetAsync(Address(number, meeting)), await other.GetAsync(Address(number, meeting)));
        await theirs.SubmitAsync(("Input.Text", "Wat de collega weet."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile)));

        var refused = await mine.SubmitAsync(("Input.Text", "Wat ik weet."), ("Input.Origin", nameof(EnrichmentOrigin.OwnObservation)));
        var merged = await refused.SubmitAsync(("Input.Text", "Wat wij weten."));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Wat ik weet.", refused.Text("#Input_Text"));
        Assert.Contains("Wat de collega weet.", refused.Text("[data-versie='1']"), StringComparison.Ordinal);
        Assert.StartsWith($"{meeting.Address()}?gedaan=inbreng", merged.Path, StringComparison.Ordinal);
        Assert.Equal(["Wat de collega weet.", "Wat wij weten."], (await story.LookAsync(number, "vt-1")).AgendaItems.Single().Enrichments.OrderBy(e => e.Version).Select(e => e.Text));
        Assert.DoesNotContain("Wat de collega weet.", (await one.GetAsync(meeting.Address())).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_colleagues_at_once_one_is_first_and_no_text_is_lost()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var one = await app.SignInAsync("vt-1");
        using var other = await app.SignInAsync("vt-af");
        var (mine, theirs) = (await one.GetAsync(Address(number, meeting)), await other.GetAsync(Address(number, meeting)));

        var answers = await Task.WhenAll(
            mine.SubmitAsync(("Input.Text", "Wat ik weet."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile))),
            theirs.SubmitAsync(("Input.Text", "Wat de collega weet."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile))));

        var refused = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        Assert.Contains(refused.Text("#Input_Text"), (string[])["Wat ik weet.", "Wat de collega weet."]);
        Assert.NotEqual(refused.Text("#Input_Text"), Assert.Single((await story.LookAsync(number, "vt-1")).AgendaItems.Single().Enrichments).Text);
    }

    [Fact]
    public async Task What_was_written_goes_along_to_the_next_meeting()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        await story.TakeAsync(number, "avim-1", (c, m) => c.Contribute(new Contribution("Bekend van een controle.", EnrichmentOrigin.OwnFile, "politietaak"), 0, m));
        var next = await story.MeetingAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");

        await (await secretary.GetAsync($"/casussen/{number}/aanhouden")).SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "Geen tijd"));

        var text = (await secretary.GetAsync(next.Address())).Text($"[data-nummer={number}] [data-inbreng]");
        Assert.Contains("Bekend van een controle.", text, StringComparison.Ordinal);
        Assert.Contains("Daan Vroemen", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_sit_at_the_table_adds_and_reads_nothing_and_a_ground_stands_on_the_list()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var source = await app.SignInAsync("af-heerlen");
        using var elsewhere = await app.SignInAsync("zoco-mh");
        using var avim = await app.SignInAsync("avim-1");

        var answer = await (await avim.GetAsync(Address(number, meeting))).SubmitAsync(("Input.Text", ""), ("Input.Ground", ""));
        var invented = await (await avim.GetAsync(Address(number, meeting))).SubmitAsync(("Input.Text", "Bekend."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile)), ("Input.Ground", "Zomaar"));

        Assert.Equal(HttpStatusCode.NotFound, (await source.GetAsync(Address(number, meeting))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(Address(number, meeting))).Status);
        Assert.All((string[])["Text", "Origin", "Ground"], field => Assert.True(answer.Has($".error-summary a[href='#Input_{field}']"), field));
        Assert.Equal(HttpStatusCode.Conflict, invented.Status);
        Assert.Empty((await story.LookAsync(number, "vt-1")).AgendaItems.Single().Enrichments);
    }

    private static string Address(string number, ScreeningMeeting meeting) => $"/casussen/{number}/inbreng?tafel={meeting.Date:yyyy-MM-dd}";
}
