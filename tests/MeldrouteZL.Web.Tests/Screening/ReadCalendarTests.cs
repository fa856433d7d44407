using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class ReadCalendarTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Page = "/screening/kalender";
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task A_calendar_reads_days_times_and_place_right_over_summer_time_and_nothing_else()
    {
        var winter = await fixture.Story.MeetingAsync(MeetingStage.Planned, Next(1, 20));
        var summer = await fixture.Story.MeetingAsync(MeetingStage.Planned, Next(7, 14));
        var number = await fixture.Story.PutOnAsync(winter);
        using var member = await app.SignInAsync("avim-1");
        using var nobody = app.Anonymous();

        var address = new Uri((await (await member.GetAsync(Page)).PressAsync("main form button")).Text("[data-adres]"));
        using var answer = await nobody.Client.GetAsync(address.PathAndQuery, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var events = CalendarReading.Read(text);

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        var january = Assert.Single(events, e => e["UID"] == $"{winter.Id}");
        Assert.Equal((new DateTimeOffset(winter.Date, new TimeOnly(9, 0), TimeSpan.Zero), new DateTimeOffset(winter.Date, new TimeOnly(11, 0), TimeSpan.Zero)), (CalendarReading.Moment(january["DTSTART"]), CalendarReading.Moment(january["DTEND"])));
        var july = Assert.Single(events, e => e["UID"] == $"{summer.Id}");
        Assert.Equal(new DateTimeOffset(summer.Date, new TimeOnly(8, 0), TimeSpan.Zero), CalendarReading.Moment(july["DTSTART"]));
        Assert.All(events, e => Assert.Equal(("Screeningsoverleg", "Kantoor van Veilig Thuis"), (e["SUMMARY"], e["LOCATION"])));
        Assert.All(events, e => Assert.EndsWith("/screening", e["URL"], StringComparison.Ordinal));
        Assert.All((string[])[number, "C-20", "Vroemen", "avim", "Daan"], part => Assert.DoesNotContain(part, text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_is_shown_once_kept_as_a_hash_renewed_and_withdrawn()
    {
        using var member = await app.SignInAsync("zoco-parkstad");
        using var nobody = app.Anonymous();
        var page = await member.GetAsync(Page);
        var first = new Uri((await page.PressAsync("main form button")).Text("[data-adres]")).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(first)).Status);
        Assert.False((await member.GetAsync(Page)).Has("[data-adres]"));

        var second = new Uri((await (await member.GetAsync(Page)).PressAsync("main form button")).Text("[data-adres]")).PathAndQuery;
        var code = second.Split("sleutel=")[1];
        Assert.Equal("0", (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*) FROM meldroute.calendar_address a WHERE a::text ILIKE '%{code}%' OR a::text ILIKE '%{code.Replace("-", "", StringComparison.Ordinal)}%'"))[0]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await nobody.GetAsync(first)).Status, (await nobody.GetAsync(second)).Status));

        await (await member.GetAsync(Page)).PressAsync("main form button[formaction]");
        var withdrawn = await nobody.GetAsync(second);
        var never = await nobody.GetAsync("/screening/kalender.ics?sleutel=AAAA-BBBB-CCCC-DDDD-EEEE-FFFF");
        var nothing = await nobody.GetAsync("/screening/kalender.ics");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (withdrawn.Status, never.Status, nothing.Status));
        Assert.Equal(never.Text("main"), withdrawn.Text("main"));
        Assert.Equal(never.Text("main"), nothing.Text("main"));
    }

    [Fact]
    public async Task An_address_ends_with_the_membership_it_was_made_in()
    {
        using var member = await app.SignInAsync("zoco-mh");
        using var nobody = app.Anonymous();
        var address = new Uri((await (await member.GetAsync(Page)).PressAsync("main form button")).Text("[data-adres]")).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(address)).Status);

        await SuperUser.ColumnAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = current_date - 1 WHERE user_id = '{TableStory.UserOf("zoco-mh")}' RETURNING 'x'");

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(address)).Status);
        using var source = await app.SignInAsync("af-heerlen");
        Assert.Equal(HttpStatusCode.NotFound, (await source.GetAsync(Page)).Status);
    }

    // The first such day that is more than a week away, and no day of the weekly series.
    private DateOnly Next(int month, int day)
    {
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime);
        var found = Enumerable.Range(today.Year, 2).Select(year => new DateOnly(year, month, day)).First(d => d > today.AddDays(7));
        return found.DayOfWeek == DayOfWeek.Tuesday ? found.AddDays(1) : found;
    }
}
