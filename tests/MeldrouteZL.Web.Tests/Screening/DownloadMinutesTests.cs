using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class DownloadMinutesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Kind = "application/vnd.oasis.opendocument.text";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R87")]
    public async Task The_minutes_are_a_document_in_which_what_was_typed_is_text_and_nothing_else()
    {
        const string Hostile = "=HYPERLINK(\"https://boef.example\")\n<text:h>kop</text:h> & \u000B\u0001 einde 😀";
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult { Present = "Alle drie", Weighing = Hostile, Advised = AdvisedSteps.LocalCare }, m));
        await story.TakeAsync(meeting, (t, m) => t.Hold(m));
        using var avim = await app.SignInAsync("avim-1");

        using var answer = await avim.Client.GetAsync(new Uri($"{meeting.Address()}/verslag-ophalen", UriKind.Relative), Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var page = await avim.GetAsync($"{meeting.Address()}/verslag");

        Assert.Equal((HttpStatusCode.OK, Kind), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal($"screeningstafel-{meeting.Date:yyyy-MM-dd}.odt", answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);

        // What tells a program that it is one (OpenDocument 1.3, part 2, section 3.3): stored as it is, at this place.
        Assert.Equal("mimetype" + Kind, Encoding.ASCII.GetString(bytes, 30, 8 + Kind.Length));
        Assert.Equal(0, BitConverter.ToInt16(bytes, 8));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"], zip.Entries.Select(e => e.FullName));
        var content = await ReadAsync(zip, "content.xml");
        Assert.All((string[])["styles.xml", "META-INF/manifest.xml"], name => Assert.NotNull(zip.GetEntry(name)));
        var weighing = Assert.Single(content.Descendants(Text + "p"), p => p.Value.StartsWith("Weging: ", StringComparison.Ordinal));
        Assert.Equal("Weging: =HYPERLINK(\"https://boef.example\")<text:h>kop</text:h> & \uFFFD\uFFFD einde 😀", weighing.Value);
        Assert.Equal([Text + "line-break"], weighing.Elements().Select(e => e.Name));
        Assert.DoesNotContain(content.Descendants(), e => e.Name.LocalName is "a" or "script" or "object" or "image" || e.Attributes().Any(a => a.Name.LocalName is "formula" or "href"));
        Assert.Contains(content.Descendants(Table + "table-row"), row => row.Elements().First().Value == number);

        // The same as on screen: heading by heading.
        Assert.Equal(page.Document.QuerySelectorAll("#verslag h1, #verslag h2, #verslag h3").Select(h => h.TextContent), content.Descendants(Text + "h").Select(h => h.Value));
        Assert.Equal("1", (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*) FROM meldroute.audit_entry WHERE action = 10 AND object_name = '{meeting.Date:yyyy-MM-dd}' AND user_id = '{TableStory.UserOf("avim-1")}'"))[0]);
    }

    [Fact]
    public async Task Nothing_is_taken_along_before_the_meeting_closes_or_by_who_does_not_sit_at_the_table()
    {
        var (_, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var avim = await app.SignInAsync("avim-1");
        using var source = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.Conflict, (await avim.GetAsync($"{meeting.Address()}/verslag-ophalen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await source.GetAsync($"{meeting.Address()}/verslag-ophalen")).Status);
    }

    private static async Task<XDocument> ReadAsync(ZipArchive zip, string name)
    {
        await using var entry = await zip.GetEntry(name)!.OpenAsync(Cancel);
        return await XDocument.LoadAsync(entry, LoadOptions.PreserveWhitespace, Cancel);
    }
}
