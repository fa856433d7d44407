using System.Net;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

[Trait("Requirement", "R165")]
public sealed class RemoveAttachmentTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Out_of_a_draft_it_is_gone_for_good()
    {
        var number = await WithFileAsync();
        var id = (await app.AttachmentsAsync(number, "af-heerlen"))[0].Id;
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync(Address(number) + "?bijlage=1")).SubmitAsync();

        Assert.Contains("weggehaald", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("[data-bijlage]"));
        var gone = (await app.AttachmentsAsync(number, "af-heerlen"))[0];
        Assert.Equal(("", ""), (gone.Name, gone.Hash));
        foreach (var table in (string[])["attachment_key", "attachment_original", "attachment_copy"])
        {
            Assert.Equal(0L, await app.AskAsync<long>($"SELECT count(*) FROM meldroute.{table} WHERE attachment_id = $1", id));
        }
    }

    [Fact]
    public async Task Later_it_is_marked_with_the_reason_and_the_original_stays()
    {
        var number = await WithFileAsync();
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        await app.JudgeAsync(number);
        using var visitor = await app.SignInAsync("vt-1");

        var refused = await (await visitor.GetAsync(Address(number) + "?bijlage=1")).SubmitAsync();
        var page = await (await visitor.GetAsync(Address(number) + "?bijlage=1")).SubmitAsync(("Input.Reason", "Hoort bij een ander signaal"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Ingetrokken", page.Text("[data-bijlage='1'] [data-stand]"));
        Assert.Contains("Hoort bij een ander signaal", page.Text("[data-bijlage='1']"), StringComparison.Ordinal);
        Assert.True(page.Has("[data-bijlage='1'] a[href*='origineel']"));
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/signalen/{number}/bijlagen?bijlage=1")).Status);
    }

    [Fact]
    public async Task Nothing_chosen_or_a_number_that_no_file_has_is_said()
    {
        var number = await WithFileAsync();
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address(number));

        var nothing = await form.SubmitAsync();
        var other = await form.SubmitAsync(("Input.Attachment", "9"));

        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.True(nothing.Has(".error-summary a[href='#Input_Attachment']"));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Single(await app.AttachmentsAsync(number, "af-heerlen"), a => a.HasContent);
    }

    [Fact]
    public async Task A_draft_that_expires_takes_its_files_with_it()
    {
        var number = await WithFileAsync();
        var id = (await app.AttachmentsAsync(number, "af-heerlen"))[0].Id;
        var region = await app.Get<Regions>().GetAsync((await app.ActorOfAsync("af-heerlen")).RegionId, TestContext.Current.CancellationToken);

        await new ExpireDrafts(app.Get<MeldrouteDatabase>()).RunAsync(region, app.Clock.GetUtcNow().AddDays(365), TestContext.Current.CancellationToken);

        Assert.Equal(0L, await app.AskAsync<long>("""
            SELECT (SELECT count(*) FROM meldroute.attachment WHERE id = $1) + (SELECT count(*) FROM meldroute.attachment_original WHERE attachment_id = $1)
                + (SELECT count(*) FROM meldroute.attachment_copy WHERE attachment_id = $1) + (SELECT count(*) FROM meldroute.attachment_key WHERE attachment_id = $1)
            """, id));
    }

    private async Task<string> WithFileAsync()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "foto.jpg", Jpeg()));
        return number;
    }

    private static string Address(string number) => $"/signalen/{number}/bijlagen/verwijderen";
}
