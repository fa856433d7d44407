using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

[Trait("Requirement", "R85")]
public sealed class RevokeGuestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task After_it_is_taken_back_the_code_opens_nothing_and_the_list_says_so()
    {
        var (number, _) = await fixture.Story.OnAgendaAsync();
        var code = await GuestStory.InviteAsync(app, number);
        Assert.NotNull(await GuestStory.ReadAsync(app, code));
        using var secretary = await app.SignInAsync("vt-secretaris");
        var list = await secretary.GetAsync($"/casussen/{number}/gasten");
        Assert.True(list.Has("[data-state=Opened]"));

        var done = await (await secretary.GetAsync(list.Document.QuerySelector("[data-gast] a")!.GetAttribute("href")!)).SubmitAsync();

        Assert.Equal($"/casussen/{number}/gasten?gedaan=gast-intrekken", done.Path);
        Assert.True(done.Has("[data-state=Revoked]"));
        Assert.Null(await GuestStory.ReadAsync(app, code));
        Assert.False((await secretary.GetAsync($"/casussen/{number}/gast-intrekken")).Has("form[method=post] select"));
    }

    [Fact]
    public async Task An_answered_invitation_and_one_of_another_case_are_not_taken_back()
    {
        var (number, meeting) = await fixture.Story.OnAgendaAsync();
        var other = await fixture.Story.PutOnAsync(meeting);
        var answered = await GuestStory.InviteAsync(app, number);
        var kept = await GuestStory.InviteAsync(app, other);
        using var secretary = await app.SignInAsync("vt-secretaris");
        var form = await secretary.GetAsync($"/casussen/{number}/gast-intrekken");
        var theirs = (await secretary.GetAsync($"/casussen/{other}/gast-intrekken")).Document.QuerySelector("option[value*='-']")!.GetAttribute("value");
        var own = form.Document.QuerySelector("option[value*='-']")!.GetAttribute("value");
        Assert.True(await GuestStory.AnswerAsync(app, answered, "Ja, bekend."));

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.Invitation", own))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.Invitation", theirs))).Status);
        Assert.NotNull(await GuestStory.ReadAsync(app, kept));
    }
}
