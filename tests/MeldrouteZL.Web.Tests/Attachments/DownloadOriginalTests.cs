using System.Net;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Security;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

[Trait("Requirement", "R165")]
public sealed class DownloadOriginalTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Veilig_Thuis_takes_the_original_with_a_reason_that_everybody_sees()
    {
        var number = await WithFileAsync();
        await app.JudgeAsync(number);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(Address(number) + "?bijlage=1");
        Assert.True(form.Has("input[name='Input.Attachment'][value='1'][checked]"));
        Assert.False(form.Has("#Input_KnowsRisk"));

        using var answer = await SendAsync(visitor, form, ("Input.Reason", "De plaats in de foto nagaan"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Jpeg(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"{number}-bijlage-1-origineel.jpg", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var officer = await app.SignInAsync("af-heerlen");
        Assert.Contains("De plaats in de foto nagaan", (await officer.GetAsync($"/signalen/{number}/bijlagen")).Text("[data-opgehaald]"), StringComparison.Ordinal);
        Assert.Equal(1L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.audit_entry WHERE step = 'DownloadOriginal' AND object_name = $1 AND result = 1", number));
    }

    [Fact]
    public async Task In_quarantine_it_is_taken_at_own_risk_only()
    {
        var number = await WithFileAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(Address(number) + "?bijlage=1");

        using var refused = await SendAsync(visitor, form, ("Input.Reason", "Spoed"));
        using var taken = await SendAsync(visitor, form, ("Input.Reason", "Spoed"), ("Input.KnowsRisk", "true"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        Assert.Equal(Jpeg(), await taken.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_reason_there_is_no_file_and_what_was_chosen_stays()
    {
        var number = await WithFileAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(Address(number) + "?bijlage=1")).SubmitAsync(("Input.Reason", " "));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Reason']"));
        Assert.True(answer.Has("input[name='Input.Attachment'][value='1'][checked]"));
        Assert.Equal(0L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.attachment_opening o JOIN meldroute.signal s ON s.id = o.signal_id WHERE s.number = $1", number));
    }

    [Fact]
    public async Task Destroyed_it_is_gone_for_them_too()
    {
        var number = await WithFileAsync();
        await app.JudgeAsync(number, isInfected: true);

        var (file, refusal) = await app.Get<DownloadOriginal.Handler>().Handle(
            number, new() { Attachment = 1, Reason = "Onderzoek", KnowsRisk = true }, await app.ActorOfAsync("vt-1"), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal((null, Refusal.AttachmentGone), (file, refusal));
    }

    // That the page does not exist for them either: EndpointWalkTests. One of AVIM does not read this signal.
    [Fact]
    public async Task Others_get_no_original()
    {
        var number = await WithFileAsync();

        foreach (var persona in (string[])["af-heerlen", "zoco-parkstad", "avim-1", "oefen-vt", "fg"])
        {
            var (file, refusal) = await app.Get<DownloadOriginal.Handler>().Handle(
                number, new() { Attachment = 1, Reason = "Nieuwsgierig", KnowsRisk = true }, await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            Assert.Equal((null, Refusal.NotYours), (file, refusal));
        }
    }

    [Fact]
    public async Task The_second_wall_alone_shows_the_original_to_those_roles_and_to_nobody_else()
    {
        var number = await WithFileAsync();

        foreach (var (persona, copies, originals) in ((string, int, int)[])[("vt-1", 1, 1), ("vt-af", 1, 1), ("vt-secretaris", 1, 0), ("af-heerlen", 1, 0), ("avim-1", 0, 0), ("af-maastricht", 0, 0)])
        {
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
            Assert.Equal([$"{copies} {originals}"], await session.ColumnAsync($"""
                SELECT (SELECT count(*) FROM meldroute.attachment_copy c JOIN meldroute.signal s ON s.id = c.signal_id WHERE s.number = '{number}') || ' '
                    || (SELECT count(*) FROM meldroute.attachment_original c JOIN meldroute.signal s ON s.id = c.signal_id WHERE s.number = '{number}')
                """));
        }
    }

    private async Task<string> WithFileAsync()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "foto.jpg", Jpeg()));
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        return number;
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, VisitedPage form, params (string Name, string Value)[] values) => visitor.Client.PostAsync(
        new Uri(form.Path.Split('?')[0], UriKind.Relative),
        new FormUrlEncodedContent(form.Document.Fields().Where(f => values.All(v => v.Name != f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)))),
        TestContext.Current.CancellationToken);

    private static string Address(string number) => $"/signalen/{number}/bijlagen/origineel";
}
