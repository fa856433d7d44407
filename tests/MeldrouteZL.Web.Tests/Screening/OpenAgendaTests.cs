using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class OpenAgendaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    [Trait("Requirement", "R84")]
    public async Task The_secretary_opens_the_agenda_on_the_page_of_the_meeting()
    {
        var meeting = await fixture.Story.MeetingAsync(MeetingStage.Planned);
        using var visitor = await fixture.App.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(meeting.Address())).PressAsync("main button[name=stap]");

        Assert.Equal($"{meeting.Address()}?gedaan=agenda-openen", answer.Path);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.AgendaOpen)}]"));
    }

    [Fact]
    public Task An_opened_agenda_is_not_opened_again() => fixture.RefusesAsync(MeetingStage.AgendaOpen, "agenda-openen");

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    public Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona) => fixture.HidesAsync(persona, MeetingStage.Planned, "agenda-openen");
}
