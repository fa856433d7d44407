using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class ViewMinutesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R84")]
    [Trait("Requirement", "R87")]
    public async Task The_decision_list_is_ready_when_the_meeting_closes_and_the_same_for_every_member()
    {
        var (number, meeting) = await story.ScreenedAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");
        var early = await secretary.GetAsync($"{meeting.Address()}/verslag");
        await story.TakeAsync(meeting, (t, m) => t.Hold(m));

        var lists = new List<string[]>();
        foreach (var persona in (string[])["vt-secretaris", "avim-1", "zoco-parkstad"])
        {
            using var member = await app.SignInAsync(persona);
            var minutes = await member.GetAsync($"{meeting.Address()}/verslag");
            lists.Add([.. minutes.Document.QuerySelectorAll("#verslag td").Select(td => td.TextContent.Trim())]);
            Assert.All((string[])["De tafel maakt zich zorgen.", "Bekend van een controle.", "Gezegd aan tafel", "Nog niet vastgesteld."], part => Assert.Contains(part, minutes.Text("#verslag"), StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("nog niet afgerond", early.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.All(lists, list => Assert.Equal([number, "Veilig Thuis Zuid-Limburg", "Zorgcoördinatie", "Nog niet aangewezen"], list));
        Assert.True((await secretary.GetAsync(meeting.Address())).Has($"a[href='{meeting.Address()}/verslag']"));
    }

    [Fact]
    [Trait("Requirement", "R36")]
    public async Task Minutes_hold_what_their_reader_may_see()
    {
        var meeting = await story.MeetingAsync();
        var (inParkstad, inMaastricht) = (await story.PutOnAsync(meeting, "af-heerlen"), await story.PutOnAsync(meeting, "af-maastricht"));
        await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        await story.TakeAsync(meeting, (t, m) => t.Hold(m));
        using var care = await app.SignInAsync("zoco-parkstad");
        using var source = await app.SignInAsync("af-heerlen");

        var minutes = await care.GetAsync($"{meeting.Address()}/verslag");

        Assert.Contains(inParkstad, minutes.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(inMaastricht, minutes.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await source.GetAsync($"{meeting.Address()}/verslag")).Status);
    }
}
