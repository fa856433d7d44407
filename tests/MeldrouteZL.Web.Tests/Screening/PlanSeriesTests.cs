using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class PlanSeriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/screening/reeks";
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task A_new_series_takes_the_place_of_the_one_before_and_leaves_what_was_used()
    {
        await app.PlanWeeksAsync();
        var before = await app.MeetingsAsync();
        var used = before[3];
        await fixture.Story.PutOnAsync(used);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync(Address);
        var answer = await form.SubmitAsync(("Input.Weekday", nameof(DayOfWeek.Thursday)), ("Input.Begins", "13:30"), ("Input.Ends", "15:00"), ("Input.Place", "Stadhuis, kamer 2"));
        await app.PlanWeeksAsync();

        Assert.Equal("Kantoor van Veilig Thuis", form.Document.QuerySelector("#Input_Place")!.GetAttribute("value"));
        Assert.Equal("/screening?gedaan=reeks", answer.Path);
        Assert.Contains("Elke donderdag van 13:30 tot 15:00, Stadhuis, kamer 2. De agenda sluit 1 werkdag ervoor om 15:00", answer.Text("[aria-labelledby=reeks]"), StringComparison.Ordinal);
        var after = await app.MeetingsAsync();
        Assert.Contains(after, m => m.Id == used.Id && m.Begins == new TimeOnly(10, 0));
        var others = after.Where(m => m.Id != used.Id).ToList();
        Assert.Equal(7, others.Count);
        Assert.All(others, m => Assert.Equal((DayOfWeek.Thursday, new TimeOnly(13, 30), new TimeOnly(15, 0)), (m.Date.DayOfWeek, m.Begins!.Value, m.Ends!.Value)));
        Assert.Contains("13:30 tot 15:00, Stadhuis, kamer 2", (await visitor.GetAsync(others[0].Address())).Text(".subtitle"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_kept()
    {
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(
            ("Input.From", $"{Today.AddDays(10):yyyy-MM-dd}"), ("Input.Until", $"{Today:yyyy-MM-dd}"), ("Input.Weekday", nameof(DayOfWeek.Sunday)), ("Input.Begins", "11:00"), ("Input.Ends", "10:00"),
            ("Input.Place", ""), ("Input.CutOffDays", "9"), ("Input.Order[0]", nameof(AgendaGroup.New)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["Until", "Weekday", "Ends", "Place", "CutOffDays", "Order"], field => Assert.True(answer.Has($".error-summary a[href='#Input_{field}']"), field));
        Assert.Equal("11:00", answer.Document.QuerySelector("#Input_Begins")!.GetAttribute("value"));
        using var member = await app.SignInAsync("vt-1");
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Address)).Status);
    }
}

/// <summary>What the tests of the weekly meetings have in common.</summary>
internal static class SeriesStory
{
    private const short ZuidLimburg = 1;

    /// <summary>Lets the clock plan the weeks that are missing.</summary>
    public static async Task PlanWeeksAsync(this MeldrouteApp app) => await app.Get<IEnumerable<IClockJob>>().OfType<PlanWeeklyMeetings>().Single()
        .RunAsync(await app.Get<Regions>().GetAsync(ZuidLimburg, TestContext.Current.CancellationToken), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

    /// <summary>The meetings after today, the nearest first.</summary>
    public static async Task<List<ScreeningMeeting>> MeetingsAsync(this MeldrouteApp app)
    {
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync("vt-secretaris"), Act.WithoutContent, TestContext.Current.CancellationToken);
        return await work.Db.Meetings.AsNoTracking().Where(m => m.Date > today).OrderBy(m => m.Date).ToListAsync(TestContext.Current.CancellationToken);
    }
}
