using System.Net;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

[Trait("Requirement", "R85")]
public sealed class InviteGuestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    private static (string, string?)[] Typed => [("Input.Name", GuestStory.Name), ("Input.Organisation", "Een school"), ("Input.Question", GuestStory.Question)];

    [Fact]
    public async Task The_code_is_shown_once_opens_the_invitation_and_is_kept_as_a_slow_hash()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");
        Assert.True((await secretary.GetAsync(meeting.Address())).Has($"[data-nummer={number}] a[href='/casussen/{number}/gasten']"));

        var form = await secretary.GetAsync($"/casussen/{number}/gast-uitnodigen");
        var invited = await form.SubmitAsync(Typed);
        var again = await form.SubmitAsync(Typed);

        var code = ReportCode.Read(invited.Text("[data-code]"))!;
        Assert.Equal(invited.Text("[data-code]"), again.Text("[data-code]")); // pressed twice: one guest, one code
        Assert.EndsWith("/screening/gast", invited.Text(".one-time-address"), StringComparison.Ordinal);
        var list = await secretary.GetAsync($"/casussen/{number}/gasten");
        Assert.Single(list.Document.QuerySelectorAll("[data-gast]"));
        Assert.DoesNotContain(code.Groups.First() + " ", list.Html, StringComparison.Ordinal);
        Assert.Equal(GuestStory.Question, (await GuestStory.ReadAsync(app, code))?.Question);
        var rows = string.Concat(await SuperUser.RowsAsync(app.Database.Admin, "guest_invitation"));
        Assert.DoesNotContain(code.Digits, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(GuestStory.Name, rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var (number, _) = await story.OnAgendaAsync();
        using var secretary = await app.SignInAsync("vt-1");

        var answer = await (await secretary.GetAsync($"/casussen/{number}/gast-uitnodigen")).SubmitAsync(("Input.Name", GuestStory.Name), ("Input.Shown", new string('x', GuestInvitation.ShownMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["Organisation", "Question", "Shown"], field => Assert.True(answer.Has($".error-summary a[href='#Input_{field}']"), field));
        Assert.Equal(GuestStory.Name, answer.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal(0L, await CountAsync(number));
    }

    [Fact]
    public async Task Who_does_not_invite_finds_no_page_and_no_handler_does_it_for_them()
    {
        var (number, _) = await story.OnAgendaAsync();
        foreach (var persona in (string[])["avim-1", "zoco-parkstad", "af-heerlen", "fg", "beheer"])
        {
            using var visitor = await app.SignInAsync(persona);
            foreach (var page in (string[])["gasten", "gast-uitnodigen", "gast-intrekken"])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{number}/{page}")).Status);
            }

            Assert.Equal(Refusal.NotYours, await GuestStory.TryInviteAsync(app, number, ReportCodes.Create(), persona: persona));
        }

        Assert.Equal(0L, await CountAsync(number));
    }

    [Fact]
    public async Task Without_an_item_that_waits_nobody_is_invited()
    {
        var (number, _) = await story.ScreenedAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");

        var list = await secretary.GetAsync($"/casussen/{number}/gasten");
        var form = await secretary.GetAsync($"/casussen/{number}/gast-uitnodigen");
        var answer = await form.SubmitAsync(Typed);

        Assert.True(list.Has("[data-dicht]"));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (form.Status, answer.Status));
        Assert.Equal(0L, await CountAsync(number));
    }

    private Task<long> CountAsync(string number) =>
        app.AskAsync<long>("SELECT count(*) FROM meldroute.guest_invitation g JOIN meldroute.casefile c ON c.id = g.case_id WHERE c.number = $1", number);
}
