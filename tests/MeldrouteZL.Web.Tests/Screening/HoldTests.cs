using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class HoldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task After_the_meeting_what_was_said_can_still_be_written_down()
    {
        var (number, meeting) = await fixture.Story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await fixture.App.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(meeting.Address())).PressAsync("main button[name=stap]");

        Assert.Equal($"{meeting.Address()}?gedaan=afronden", answer.Path);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.Held)}]"));
        Assert.True(answer.Has($"[data-nummer={number}] a[href*=screenen]"));
    }

    [Fact]
    public Task A_meeting_that_has_not_begun_is_not_ended() => fixture.RefusesAsync(MeetingStage.AgendaOpen, "afronden");

    [Theory]
    [InlineData("vt-af")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-secretaris")]
    public Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona) => fixture.HidesAsync(persona, MeetingStage.AgendaFixed, "afronden");
}
