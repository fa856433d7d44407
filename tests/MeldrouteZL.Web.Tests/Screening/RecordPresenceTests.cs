using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class RecordPresenceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R88")]
    public async Task The_secretary_writes_down_who_is_there_and_why_somebody_is_not()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var secretary = await app.SignInAsync("vt-secretaris");
        var form = await secretary.GetAsync($"{meeting.Address()}/aanwezigheid");

        var empty = await form.SubmitAsync();
        var done = await form.SubmitAsync(
            ("Input.Organisations[0].Members[0]", $"{TableStory.UserOf("vt-1")}"), ("Input.Organisations[1].Members[0]", $"{TableStory.UserOf("avim-1")}"),
            ("Input.Organisations[2].AbsentBecause", "Ziek"), ("Input.Organisations[3].AbsentBecause", "Geen casus van dit gebied"));
        var again = await secretary.GetAsync($"{meeting.Address()}/aanwezigheid");
        var screen = await secretary.GetAsync($"/casussen/{number}/screenen");

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.True(empty.Has(".error-summary a[href='#Input_Organisations_0__AbsentBecause']"));
        Assert.Equal($"{meeting.Address()}?gedaan=aanwezigheid", done.Path);
        var present = done.Text("[aria-labelledby=aanwezig]");
        Assert.All((string[])["AVIM Limburg", "Daan Vroemen", "Niemand: Ziek"], part => Assert.Contains(part, present, StringComparison.Ordinal));
        Assert.True(again.Has($"input[type=checkbox][checked][value='{TableStory.UserOf("avim-1")}']"));
        Assert.Contains("Daan Vroemen", screen.Text("#Input_Present"), StringComparison.Ordinal);
        using var avim = await app.SignInAsync("avim-1");
        Assert.Contains("Niemand: Ziek", (await avim.GetAsync(meeting.Address())).Text("[aria-labelledby=aanwezig]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await avim.GetAsync($"{meeting.Address()}/aanwezigheid")).Status);
    }

    [Fact]
    public async Task Nobody_is_there_for_another_organisation_or_before_the_agenda_is_fixed()
    {
        var (_, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        var open = await story.MeetingAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");

        var foreign = await (await secretary.GetAsync($"{meeting.Address()}/aanwezigheid")).SubmitAsync(
            ("Input.Organisations[0].Members[0]", $"{TableStory.UserOf("avim-1")}"), ("Input.Organisations[1].AbsentBecause", "Ziek"),
            ("Input.Organisations[2].AbsentBecause", "Ziek"), ("Input.Organisations[3].AbsentBecause", "Ziek"));

        Assert.Equal(HttpStatusCode.Conflict, foreign.Status);
        Assert.False((await secretary.GetAsync(meeting.Address())).Text("[aria-labelledby=aanwezig]").Contains("Ziek", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.GetAsync($"{open.Address()}/aanwezigheid")).Status);
    }

    [Fact]
    public async Task Of_two_secretaries_the_second_keeps_the_choices_and_sees_what_the_first_wrote_down()
    {
        var (_, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var secretary = await app.SignInAsync("vt-secretaris");
        var first = await secretary.GetAsync($"{meeting.Address()}/aanwezigheid");
        var second = await secretary.GetAsync($"{meeting.Address()}/aanwezigheid");
        await first.SubmitAsync(Absent("Ziek"));

        var refused = await second.SubmitAsync(Absent("Staat in de file"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Niemand: Ziek", refused.Text("[data-vastgelegd]"), StringComparison.Ordinal);
        Assert.True(refused.Has("#Input_Organisations_1__AbsentBecause[value='Staat in de file']"));
        Assert.DoesNotContain("file", (await secretary.GetAsync(meeting.Address())).Text("[aria-labelledby=aanwezig]"), StringComparison.Ordinal);

        static (string, string?)[] Absent(string why) =>
        [
            ("Input.Organisations[0].Members[0]", $"{TableStory.UserOf("vt-1")}"), ("Input.Organisations[1].AbsentBecause", why),
            ("Input.Organisations[2].AbsentBecause", why), ("Input.Organisations[3].AbsentBecause", why),
        ];
    }
}
