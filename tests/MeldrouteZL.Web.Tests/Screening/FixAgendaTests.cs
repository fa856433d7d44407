using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class FixAgendaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_secretary_fixes_the_agenda_and_the_table_begins()
    {
        var (number, meeting) = await fixture.Story.OnAgendaAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(meeting.Address())).PressAsync("main button[name=stap]");

        Assert.Equal($"{meeting.Address()}?gedaan=agenda-vaststellen", answer.Path);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.AgendaFixed)}]"));
        Assert.True(answer.Has($"[data-nummer={number}] a[href*=screenen]"));
    }

    [Fact]
    public async Task Of_two_secretaries_at_once_the_second_sees_what_the_first_did()
    {
        var meeting = await fixture.Story.MeetingAsync();
        using var one = await app.SignInAsync("vt-secretaris");
        using var two = await app.SignInAsync("vt-secretaris");
        var first = await one.GetAsync(meeting.Address());
        var second = await two.GetAsync(meeting.Address());
        await first.PressAsync("main button[name=stap]");

        var answer = await second.PressAsync("main button[name=stap]");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.True(answer.Has($"[data-stage={nameof(MeetingStage.AgendaFixed)}]"));
    }

    [Fact]
    public async Task A_button_pressed_twice_acts_once()
    {
        var meeting = await fixture.Story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");
        var page = await visitor.GetAsync(meeting.Address());

        var answers = await Task.WhenAll(page.PressAsync("main button[name=stap]"), page.PressAsync("main button[name=stap]"));

        Assert.All(answers, a => Assert.Equal($"{meeting.Address()}?gedaan=agenda-vaststellen", a.Path));
        Assert.All(answers, a => Assert.True(a.Has($"[data-stage={nameof(MeetingStage.AgendaFixed)}]")));
    }

    [Fact]
    public Task An_agenda_that_was_never_opened_is_not_fixed() => fixture.RefusesAsync(MeetingStage.Planned, "agenda-vaststellen");

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-secretaris")]
    public Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona) => fixture.HidesAsync(persona, MeetingStage.AgendaOpen, "agenda-vaststellen");
}
