using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class ViewMeetingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R84")]
    [Trait("Requirement", "R87")]
    public async Task A_card_tells_what_was_asked_by_whom_and_what_the_table_made_of_it()
    {
        var (number, meeting) = await story.ScreenedAsync("avim-1", "avim-1");
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(meeting.Address());

        Assert.StartsWith("Screeningstafel ", page.Heading, StringComparison.Ordinal);
        Assert.True(page.Has($"[data-stage={nameof(MeetingStage.AgendaFixed)}]"));
        var card = page.Text($"ol.agenda [data-nummer={number}]");
        Assert.All((string[])[number, "Ingebracht door AVIM Limburg", "Wat kan de tafel doen?", "Besproken", "De tafel maakt zich zorgen.", "Zorgcoördinatie", "Alle drie", "Bekend van een controle."],
            part => Assert.Contains(part, card, StringComparison.Ordinal));
        Assert.True(page.Has($"[data-nummer={number}] a[href='/casussen/{number}']"));
    }

    [Theory]
    [InlineData("vt-1", true, true)]
    [InlineData("avim-1", true, true)]
    [InlineData("zoco-parkstad", true, false)]
    [InlineData("zoco-mh", false, true)]
    [Trait("Requirement", "R36")]
    [Trait("Requirement", "R88")]
    public async Task A_care_coordinator_sees_only_cases_of_the_own_territory(string persona, bool parkstad, bool maastricht)
    {
        var meeting = await story.MeetingAsync();
        var inParkstad = await story.PutOnAsync(meeting, "af-heerlen");
        var inMaastricht = await story.PutOnAsync(meeting, "af-maastricht");
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync(meeting.Address());

        Assert.Equal((parkstad, maastricht), (page.Has($"[data-nummer={inParkstad}]"), page.Has($"[data-nummer={inMaastricht}]")));
        Assert.Equal((parkstad, maastricht), (page.Html.Contains(inParkstad, StringComparison.Ordinal), page.Html.Contains(inMaastricht, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(MeetingStage.AgendaOpen, "aanhouden")]
    [InlineData(MeetingStage.AgendaFixed, "screenen aanhouden")]
    public async Task The_secretary_is_offered_what_the_route_allows_and_nobody_else_anything(MeetingStage stage, string steps)
    {
        var (number, meeting) = await story.OnAgendaAsync(stage);
        using var secretary = await app.SignInAsync("vt-secretaris");
        using var member = await app.SignInAsync("vt-1");

        Assert.Equal(steps, StepsOf(await secretary.GetAsync(meeting.Address()), number));
        Assert.Equal("", StepsOf(await member.GetAsync(meeting.Address()), number));
        Assert.False((await member.GetAsync(meeting.Address())).Has("main form"));
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task After_the_discussion_the_follow_up_is_offered()
    {
        var (number, meeting) = await story.ScreenedAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");

        var before = await secretary.GetAsync(meeting.Address());
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m));
        var after = await secretary.GetAsync(meeting.Address());

        Assert.Equal("opvolger-aanwijzen", StepsOf(before, number));
        Assert.Equal("", StepsOf(after, number));
        Assert.Equal("Veilig Thuis Zuid-Limburg", after.Text($"[data-nummer={number}] dl.summary > div:last-child dd"));
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task After_care_is_marked_and_offered_in_the_meeting()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.DecidedAsync(meeting);
        await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        using var secretary = await app.SignInAsync("vt-secretaris");

        var page = await secretary.GetAsync(meeting.Address());

        Assert.Equal("nazorg-bespreken aanhouden", StepsOf(page, number));
        Assert.Contains("Nazorg", page.Text($"[data-nummer={number}]"), StringComparison.Ordinal);
        Assert.Contains("Hulp is meteen ingezet.", page.Text($"[data-nummer={number}]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/screening/2026-13-01")]
    [InlineData("/screening/gisteren")]
    [InlineData("/screening/1999-01-05")]
    [InlineData("/screening/26-1-5")]
    public async Task A_day_without_a_meeting_has_no_page(string address)
    {
        using var visitor = await app.SignInAsync("vt-secretaris");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("weegploeg")]
    [InlineData("nla")]
    [InlineData("riec")]
    [InlineData("keten")]
    [InlineData("fg")]
    [InlineData("oefen-vt")]
    [InlineData("oefen-secretaris")]
    public async Task To_who_does_not_sit_at_this_table_it_does_not_exist(string persona)
    {
        var meeting = await story.MeetingAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(meeting.Address())).Status);
    }

    private static string StepsOf(VisitedPage page, string number) => string.Join(' ',
        page.Document.QuerySelectorAll($"[data-nummer={number}] .actions a.utrecht-button--secondary-action").Select(a => a.GetAttribute("href")!.Split('/')[^1].Split('?')[0]));
}
