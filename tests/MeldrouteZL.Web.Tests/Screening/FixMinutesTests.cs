using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class FixMinutesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Slug = "verslag-vaststellen";
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task The_minutes_are_fixed_and_every_member_reads_them()
    {
        var meeting = await story.MeetingAsync(MeetingStage.Held);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var page = await visitor.GetAsync(meeting.Address());
        var form = await visitor.GetAsync(page.Document.QuerySelector($"a[href$={Slug}]")!.GetAttribute("href")!);

        var answer = await form.SubmitAsync(("Input.Minutes", "Drie casussen besproken.\nEén aangehouden."));

        Assert.Equal($"{meeting.Address()}?gedaan={Slug}", answer.Path);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.MinutesFixed)}]"));
        Assert.False(answer.Has("main form"));
        using var avim = await app.SignInAsync("avim-1");
        Assert.Equal("Drie casussen besproken.\nEén aangehouden.", (await avim.GetAsync(meeting.Address())).Document.QuerySelector("dl.summary dd.prose")?.TextContent);
    }

    [Fact]
    public async Task What_was_not_discussed_is_named_before_it_is_too_late()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        await story.TakeAsync(meeting, (t, m) => t.Hold(m));
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync($"{meeting.Address()}/{Slug}");

        Assert.True(form.Has($".notice a[href='{meeting.Address()}#{number}']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Minutes_without_text_or_with_too_much_are_refused_and_kept(string? typed)
    {
        var meeting = await story.MeetingAsync(MeetingStage.Held);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var text = typed ?? new string('x', ScreeningMeeting.MinutesMaxLength + 1);

        var answer = await (await visitor.GetAsync($"{meeting.Address()}/{Slug}")).SubmitAsync(("Input.Minutes", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Minutes']"));
        Assert.Equal(text, answer.Text("#Input_Minutes"));
    }

    [Fact]
    public async Task Of_two_secretaries_at_once_the_second_keeps_the_text()
    {
        var meeting = await story.MeetingAsync(MeetingStage.Held);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var first = await visitor.GetAsync($"{meeting.Address()}/{Slug}");
        var second = await visitor.GetAsync($"{meeting.Address()}/{Slug}");
        await first.SubmitAsync(("Input.Minutes", "Verslag van de eerste"));

        var answer = await second.SubmitAsync(("Input.Minutes", "Verslag van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Verslag van de tweede", answer.Text("#Input_Minutes"));
        Assert.Contains("Verslag van de eerste", answer.Text("[data-vastgelegd]"), StringComparison.Ordinal);
        Assert.Contains("Verslag van de eerste", (await visitor.GetAsync(meeting.Address())).Html, StringComparison.Ordinal);
    }

    [Fact]
    public Task Minutes_of_a_meeting_that_goes_on_are_not_fixed() => fixture.RefusesAsync(MeetingStage.AgendaFixed, Slug, ("Input.Minutes", "Te vroeg"));

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("oefen-secretaris")]
    public Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona) => fixture.HidesAsync(persona, MeetingStage.Held, Slug);
}
