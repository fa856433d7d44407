using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class PlanMeetingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/screening/plannen";
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task The_secretary_plans_a_meeting_of_the_region()
    {
        var day = WorkingDayAfter(200);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Date", $"{day:yyyy-MM-dd}"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($"/screening/{day:yyyy-MM-dd}?gedaan=plannen", answer.Path);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.Planned)}]"));
        using var avim = await app.SignInAsync("avim-1");
        Assert.Equal(HttpStatusCode.OK, (await avim.GetAsync($"/screening/{day:yyyy-MM-dd}")).Status);
        using var elsewhere = await app.SignInAsync("oefen-secretaris");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/screening/{day:yyyy-MM-dd}")).Status);
    }

    [Fact]
    public async Task A_day_that_has_a_meeting_is_refused()
    {
        var meeting = await fixture.Story.MeetingAsync(date: WorkingDayAfter(230));
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Date", $"{meeting.Date:yyyy-MM-dd}"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Op deze dag is al een overleg gepland", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.True(answer.Has($"#Input_Date[value='{meeting.Date:yyyy-MM-dd}']"));
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_plans_it_and_the_others_hear_why_not()
    {
        var day = WorkingDayAfter(260);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.GetAsync(Address)));

        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync(("Input.Date", $"{day:yyyy-MM-dd}"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_form_sent_twice_plans_one_meeting()
    {
        var day = WorkingDayAfter(290);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var form = await visitor.GetAsync(Address);

        var answers = await Task.WhenAll(form.SubmitAsync(("Input.Date", $"{day:yyyy-MM-dd}")), form.SubmitAsync(("Input.Date", $"{day:yyyy-MM-dd}")));

        Assert.All(answers, a => Assert.Equal($"/screening/{day:yyyy-MM-dd}?gedaan=plannen", a.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("volgende week")]
    public async Task What_is_no_date_is_refused_and_kept(string typed)
    {
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Date", typed));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Date']"));
        Assert.Equal(typed, answer.Document.QuerySelector("#Input_Date")!.GetAttribute("value") ?? "");
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task Nobody_meets_in_the_weekend_on_a_holiday_or_yesterday()
    {
        var saturday = Today.AddDays(7 + ((int)DayOfWeek.Saturday - (int)Today.DayOfWeek));
        var christmas = new DateOnly(Today.Year + 1, 12, 25);
        using var visitor = await app.SignInAsync("vt-secretaris");

        foreach (var (day, words) in ((DateOnly, string)[])[(saturday, "weekend"), (christmas, "feestdag"), (Today.AddDays(-1), "voorbij")])
        {
            var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Date", $"{day:yyyy-MM-dd}"));

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(words, answer.Text(".error-summary"), StringComparison.Ordinal);
        }

        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync("vt-secretaris"), Act.WithoutContent, TestContext.Current.CancellationToken);
        Assert.False(await work.Db.Meetings.AnyAsync(m => m.Date == saturday || m.Date == christmas, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("beheer")]
    public async Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task A_week_that_falls_on_a_holiday_is_said_and_moved_to_another_day()
    {
        var holiday = Enumerable.Range(21, 400).Select(Today.AddDays).First(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && DutchHolidays.IsHoliday(d));
        app.Clock.Move(TimeSpan.FromDays(holiday.DayNumber - Today.DayNumber - 21));
        using var visitor = await app.SignInAsync("vt-secretaris");
        await (await visitor.GetAsync("/screening/reeks")).SubmitAsync(("Input.Weekday", $"{holiday.DayOfWeek}"));

        var list = await visitor.GetAsync("/screening");
        var form = await visitor.GetAsync(list.Document.QuerySelector($"[data-overgeslagen='{holiday:yyyy-MM-dd}'] a")!.GetAttribute("href")!);
        var instead = DateOnly.Parse(form.Document.QuerySelector("#Input_Date")!.GetAttribute("value")!, null);
        var answer = await form.SubmitAsync(("Input.Begins", "09:15"));

        Assert.Contains("feestdag", list.Text($"[data-overgeslagen='{holiday:yyyy-MM-dd}']"), StringComparison.Ordinal);
        Assert.True(WorkingDays.IsWorkingDay(instead));
        Assert.InRange(instead.DayNumber - holiday.DayNumber, -4, 4);
        Assert.Equal($"/screening/{instead:yyyy-MM-dd}?gedaan=plannen", answer.Path);
        Assert.Contains("09:15 tot 11:15", answer.Text(".subtitle"), StringComparison.Ordinal);
        Assert.False((await visitor.GetAsync("/screening")).Has($"[data-overgeslagen='{holiday:yyyy-MM-dd}']"));
        using var member = await app.SignInAsync("avim-1");
        Assert.False((await member.GetAsync("/screening")).Has("[data-overgeslagen] a"));
    }

    // Far enough from the weekly meetings and from those of the other tests.
    private DateOnly WorkingDayAfter(int days)
    {
        var day = Today.AddDays(days);
        while (!WorkingDays.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
