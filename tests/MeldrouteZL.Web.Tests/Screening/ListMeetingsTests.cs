using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class ListMeetingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("vt-1", "2 punten")]
    [InlineData("vt-secretaris", "2 punten")]
    [InlineData("avim-1", "2 punten")]
    [InlineData("zoco-parkstad", "1 punt")]
    [InlineData("zoco-mh", "1 punt")]
    [Trait("Requirement", "R84")]
    [Trait("Requirement", "R88")]
    public async Task Members_see_the_coming_meetings_with_the_items_that_are_theirs_to_see(string persona, string items)
    {
        var meeting = await story.MeetingAsync();
        await story.PutOnAsync(meeting, "af-heerlen");
        await story.PutOnAsync(meeting, "af-maastricht");
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync("/screening");

        Assert.Equal(items, page.Text($"#komend [data-nummer='{meeting.Date:yyyy-MM-dd}'] td:nth-child(3)"));
        Assert.True(page.Has($"#komend a[href='{meeting.Address()}']"));
    }

    [Fact]
    public async Task Past_meetings_come_a_page_at_a_time_and_back()
    {
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        var days = Enumerable.Range(1, 45).Select(i => today.AddDays(-7 * i)).ToList();
        foreach (var day in days)
        {
            await story.MeetingAsync(MeetingStage.Planned, day);
        }

        using var visitor = await app.SignInAsync("vt-1");
        var first = await visitor.GetAsync("/screening");
        var second = await visitor.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var third = await visitor.GetAsync(second.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await visitor.GetAsync(third.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var start = await visitor.GetAsync(back.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal(days, PastOf(first).Concat(PastOf(second)).Concat(PastOf(third)));
        Assert.Equal([20, 20, 5], (int[])[PastOf(first).Count, PastOf(second).Count, PastOf(third).Count]);
        Assert.Equal(PastOf(second), PastOf(back));
        Assert.Equal(PastOf(first), PastOf(start));
        Assert.False(first.Has("a[rel=prev]") || start.Has("a[rel=prev]") || third.Has("a[rel=next]"));
    }

    [Fact]
    public async Task An_address_that_was_tampered_with_shows_the_first_page()
    {
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/screening?voor=gisteren")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/screening?na=2999-01-01&voor=0001-01-01")).Status);
    }

    [Fact]
    public async Task Another_region_has_meetings_of_its_own()
    {
        var meeting = await story.MeetingAsync();
        using var visitor = await app.SignInAsync("oefen-secretaris");

        Assert.False((await visitor.GetAsync("/screening")).Has($"a[href='{meeting.Address()}']"));
    }

    [Theory]
    [InlineData("vt-secretaris", true)]
    [InlineData("vt-1", false)]
    public async Task Only_the_secretary_is_offered_to_plan(string persona, bool offered)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(offered, (await visitor.GetAsync("/screening")).Has("a[href='/screening/plannen']"));
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-heerlen")]
    [InlineData("weegploeg")]
    [InlineData("zvh-parkstad")]
    [InlineData("nla")]
    [InlineData("riec")]
    [InlineData("zorg-xonar")]
    [InlineData("keten")]
    [InlineData("fg")]
    [InlineData("beheer")]
    public async Task To_who_does_not_sit_at_the_table_it_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/screening")).Status);
    }

    private static List<DateOnly> PastOf(VisitedPage page) =>
        page.Document.QuerySelectorAll("#eerder [data-nummer]").Select(r => DateOnly.ParseExact(r.GetAttribute("data-nummer")!, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
}
