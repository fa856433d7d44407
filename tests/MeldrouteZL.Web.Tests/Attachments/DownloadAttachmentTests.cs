using System.Net;
using System.Text;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

[Trait("Requirement", "R165")]
public sealed class DownloadAttachmentTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_reads_the_signal_gets_a_clean_copy_to_keep_and_it_is_recorded()
    {
        var number = await WithFileAsync("bus\r\nSet-Cookie: gezet=1.jpg", Jpeg());
        await app.JudgeAsync(number);
        using var visitor = await app.SignInAsync("vt-1");

        using var answer = await visitor.Client.GetAsync(Address(number), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(CleanedCopy.Of(FileKind.Jpeg, Jpeg()), content);
        Assert.True(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) < 0);
        Assert.Equal(("attachment", $"{number}-bijlage-1.jpg"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName?.Trim('"')));
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Accept-Ranges") || answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(1L, await app.AskAsync<long>(
            "SELECT count(*) FROM meldroute.audit_entry WHERE step = 'DownloadAttachment' AND object_name = $1 AND data_groups & 2 = 2 AND result = 1 AND user_id = $2", number, (await app.ActorOfAsync("vt-1")).UserId));
    }

    [Fact]
    public async Task A_part_of_it_is_not_given()
    {
        var number = await WithFileAsync("tekst.txt", Text("Gewone tekst <script>alert(1)</script>"));
        await app.JudgeAsync(number);
        using var visitor = await app.SignInAsync("vt-1");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(number)) { Headers = { Range = new(0, 3) } };

        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/plain; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData(false, "Wacht op controle")]
    [InlineData(true, "Virus gevonden, vernietigd")]
    public async Task What_is_not_scanned_or_infected_is_given_to_nobody(bool isInfected, string mark)
    {
        var number = await WithFileAsync("foto.jpg", Jpeg());
        if (isInfected)
        {
            await app.JudgeAsync(number, isInfected: true);
        }

        foreach (var persona in (string[])["vt-1", "vt-af", "af-heerlen"])
        {
            using var visitor = await app.SignInAsync(persona);
            var answer = await visitor.GetAsync(Address(number));
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Equal(mark, answer.Text("[data-bijlage='1'] [data-stand]"));
        }
    }

    [Fact]
    public async Task Found_infected_the_content_and_its_key_are_gone_and_name_and_hash_are_kept()
    {
        var number = await WithFileAsync("foto.jpg", Jpeg());
        var id = (await app.AttachmentsAsync(number, "vt-1"))[0].Id;

        await app.JudgeAsync(number, isInfected: true);

        foreach (var table in (string[])["attachment_key", "attachment_original", "attachment_copy"])
        {
            Assert.Equal(0L, await app.AskAsync<long>($"SELECT count(*) FROM meldroute.{table} WHERE attachment_id = $1", id));
        }

        var kept = (await app.AttachmentsAsync(number, "vt-1"))[0];
        Assert.Equal(("foto.jpg", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Jpeg()))), (kept.Name, kept.Hash));
    }

    [Fact]
    public async Task What_cannot_be_cleaned_has_no_copy_and_says_so()
    {
        var number = await WithFileAsync("brief.pdf", Pdf());
        await app.JudgeAsync(number);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await visitor.GetAsync(Address(number));

        Assert.Equal((HttpStatusCode.Conflict, "Alleen het origineel"), (answer.Status, answer.Text("[data-bijlage='1'] [data-stand]")));
        Assert.False((await visitor.GetAsync($"/signalen/{number}/bijlagen")).Has("a[href*='origineel']"));
    }

    // That the page does not exist for them either: EndpointWalkTests.
    [Fact]
    public async Task To_who_does_not_read_the_signal_there_is_no_file()
    {
        var number = await WithFileAsync("foto.jpg", Jpeg());
        await app.JudgeAsync(number);

        foreach (var persona in (string[])["af-maastricht", "medewerker-heerlen", "oefen-vt", "fg", "af-heerlen-2"]) // the last one is elsewhere than at Heerlen
        {
            Assert.Equal((null, Refusal.NotYours), await app.Get<DownloadAttachment.Handler>().Handle(number, 1, await app.ActorOfAsync(persona), TestContext.Current.CancellationToken));
            Assert.Empty(await app.AttachmentsAsync(number, persona));
        }
    }

    [Fact]
    public async Task A_number_that_no_file_has_is_not_found()
    {
        var number = await WithFileAsync("foto.jpg", Jpeg());
        using var visitor = await app.SignInAsync("vt-1");

        foreach (var ordinal in (string[])["0", "2", "-1", "2147483647"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/signalen/{number}/bijlagen?bijlage={ordinal}")).Status);
        }
    }

    [Fact]
    public async Task The_signal_names_its_files_encoded_and_the_case_counts_them()
    {
        var number = await WithFileAsync("<img src=x onerror=alert(1)>.jpg", Jpeg());
        var without = await fixture.Story.CaseAsync(Domain.Cases.CaseStage.AtVeiligThuis);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/signalen/{number}");

        Assert.Equal("1", page.Document.QuerySelector("[data-bijlagen]")?.GetAttribute("data-bijlagen"));
        Assert.False(page.Has("img"));
        Assert.Equal("Wacht op controle", page.Text("[data-bijlagen] .status-badge"));
        Assert.False((await visitor.GetAsync($"/casussen/{without}")).Has("a[href$='/bijlagen']"));
    }

    private async Task<string> WithFileAsync(string name, byte[] content)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", name, content));
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        return number;
    }

    private static string Address(string number) => $"/signalen/{number}/bijlagen?bijlage=1";
}
