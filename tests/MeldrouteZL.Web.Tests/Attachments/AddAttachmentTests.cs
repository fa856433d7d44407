using System.Net;
using System.Net.Sockets;
using System.Text;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Security;
using MeldrouteZL.Web.Tests.Security;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

[Trait("Requirement", "R165")]
public sealed class AddAttachmentTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private static readonly (string Name, byte[] Content, string Said)[] Refused =
    [
        ("leeg.jpg", [], "Dit bestand is leeg"),
        ("programma.exe", [.. "MZ"u8, 0x90, 0, 3, 0], "Dit soort bestand kan hier niet"),
        ("tekening.svg", Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "past niet bij wat erin zit"),
        ("foto.jpg", Jpeg(after: Zip(("a.txt", Text("a")))), "zit nog iets anders verstopt"),
        ("bom.docx", Word(("word/styles.xml", new byte[30_000_000])), "Uitgepakt is dit bestand veel te groot"),
        ("groot.jpg", new byte[Attachment.MaxSize + 1], "groter dan 25 MB"),
    ];

    // All hostile texts go through SafeNameTests; these go through a browser's body and the page.
    private static readonly string[] Names =
    [
        "../../../etc/passwd", @"C:\Windows\x", new string('x', 10_000), "a\u202Egpj.exe", "CON", "\"; filename=\"x.exe", "x\r\nSet-Cookie: a=b", "a\0b", "<script>alert(1)</script>",
        "=HYPERLINK(\"http://elders.example\")", "{{7*7}}", "' OR 1=1--", "\uFFFE\uD83D", "\u05D0\u05D1\u0627", "%2e%2e%2f", "",
    ];

    [Fact]
    public async Task The_author_of_a_draft_adds_a_photo_and_nothing_of_it_stands_readable_in_the_database()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await visitor.UploadAsync(number, "kenteken bus.jpg", Jpeg());

        Assert.Equal((HttpStatusCode.Redirect, $"/signalen/{number}/bijlagen?gedaan=toegevoegd"), (answer.Status, answer.Location));
        var file = Assert.Single(await app.AttachmentsAsync(number, "af-heerlen"));
        Assert.Equal(("kenteken bus.jpg", FileKind.Jpeg, Jpeg().Length, AttachmentState.Waiting, 1), (file.Name, file.Kind, file.Size, file.State, file.Ordinal));
        Assert.True(file.CopySize < file.Size);
        var page = await visitor.GetAsync($"/signalen/{number}/bijlagen");
        Assert.Contains("kenteken bus.jpg", page.Text("[data-bijlage='1'] h2"), StringComparison.Ordinal);
        Assert.Equal("Wacht op controle", page.Text("[data-bijlage='1'] [data-stand]"));
        Assert.Contains("geen viruscontrole", page.Text(".notice--warning"), StringComparison.Ordinal);
        foreach (var table in (string[])["attachment", "attachment_original", "attachment_copy", "attachment_key"])
        {
            Assert.Equal(0L, await app.AskAsync<long>(
                $"SELECT count(*) FROM meldroute.{table} t WHERE t::text ILIKE '%' || $1 || '%' OR t::text ILIKE '%' || $2 || '%'", Convert.ToHexStringLower(Text(Secret)), Convert.ToHexStringLower(Text("kenteken"))));
        }
    }

    [Fact]
    public async Task What_is_not_taken_is_said_and_nothing_is_kept()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        foreach (var (name, content, said) in Refused)
        {
            var answer = await visitor.UploadAsync(number, name, content);

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(said, answer.Error, StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector(".error-summary a[href='#Input_File']"));
        }

        Assert.Empty(await app.AttachmentsAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task No_file_at_all_is_said()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal("Kies een bestand.", (await visitor.UploadAsync(number, "", [])).Error);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await visitor.GetAsync(Uploads.AddressOf(number))).SubmitAsync()).Status);
    }

    [Fact]
    public async Task Whatever_a_file_is_called_it_is_stored_safely_or_refused_in_words()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "vt-1");
        using var visitor = await app.SignInAsync("vt-1");
        foreach (var name in Names)
        {
            var answer = await visitor.UploadAsync(number, name + ".jpg", Jpeg());
            Assert.True(answer.Status == HttpStatusCode.Redirect, $"{(int)answer.Status} for {name}: {answer.Error}");
        }

        Assert.Equal(Names.Length, (await visitor.GetAsync($"/signalen/{number}/bijlagen")).Document.QuerySelectorAll("[data-bijlage]").Length);
    }

    [Fact]
    public async Task Sent_twice_it_is_kept_once()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var fields = (await visitor.GetAsync(Uploads.AddressOf(number))).Document.Fields();

        await visitor.SendFileAsync(Uploads.AddressOf(number), fields, "foto.jpg", Jpeg());
        var again = await visitor.SendFileAsync(Uploads.AddressOf(number), fields, "foto.jpg", Jpeg());

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Single(await app.AttachmentsAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task A_body_above_all_bounds_is_refused_unread()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.UploadAsync(number, "film.mp4", new byte[FileBodies.MaxSize])).Status);
        Assert.Empty(await app.AttachmentsAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task Without_a_token_or_a_person_nothing_is_taken()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        using var nobody = app.Anonymous();

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendFileAsync(Uploads.AddressOf(number), [new("FormKey", Guid.NewGuid().ToString())], "foto.jpg", Jpeg())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendFileAsync(Uploads.AddressOf(number), [], "foto.jpg", Jpeg())).Status);
        Assert.Empty(await app.AttachmentsAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task A_body_that_no_browser_makes_is_refused()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        string[] bodies =
        [
            "onzin", "--x\r\n\r\n\r\n--x--", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"Input.File\"; filename=\"a.jpg\"\r\n\r\nafgebroken",
        ];
        foreach (var body in bodies)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

            using var answer = await visitor.Client.PostAsync(new Uri(Uploads.AddressOf(number), UriKind.Relative), content, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_and_frees_its_place()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var fields = (await visitor.GetAsync(Uploads.AddressOf(number))).Document.Fields();
        using var body = Uploads.Body(fields, "foto.jpg", Jpeg());
        using var half = new HalfContent(await body.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), body.Headers.ContentType!);

        await Assert.ThrowsAnyAsync<Exception>(() => visitor.Client.PostAsync(new Uri(Uploads.AddressOf(number), UriKind.Relative), half, TestContext.Current.CancellationToken));

        // The place is free once the application has noticed.
        Uploaded again;
        do
        {
            again = await visitor.SendFileAsync(Uploads.AddressOf(number), fields, "foto.jpg", Jpeg());
        }
        while (again.Status == HttpStatusCode.TooManyRequests && !TestContext.Current.CancellationToken.IsCancellationRequested);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Single(await app.AttachmentsAsync(number, "af-heerlen"));
    }

    [Fact]
    public async Task In_the_internal_route_the_organisation_adds_and_afterwards_Veilig_Thuis()
    {
        var number = await fixture.HandedOverAsync();
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "een.png", Png()));
        Assert.Equal(Refusal.NotYours, await app.AttachAsync(number, "vt-1", "twee.png", Png()));

        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));

        Assert.Equal(Refusal.WrongStage, await app.AttachAsync(number, "af-heerlen", "drie.png", Png()));
        Assert.Null(await app.AttachAsync(number, "vt-1", "vier.png", Png()));
        Assert.Equal(["een.png", "vier.png"], (await app.AttachmentsAsync(number, "vt-1")).Select(a => a.Name));
    }

    // That the page does not exist for them either: EndpointWalkTests.
    [Fact]
    public async Task Nobody_else_adds_a_file()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);

        foreach (var persona in (string[])["medewerker-heerlen", "af-maastricht", "vt-1", "oefen-af", "fg"])
        {
            Assert.Equal(Refusal.NotYours, await app.AttachAsync(number, persona, "foto.jpg", Jpeg()));
        }
    }

    [Fact]
    public async Task A_signal_holds_a_limited_number()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "avim-1");
        for (var i = 0; i < Attachment.MaxPerSignal; i++)
        {
            Assert.Null(await app.AttachAsync(number, "avim-1", $"{i}.png", Png()));
        }

        Assert.Equal(Refusal.TooManyAttachments, await app.AttachAsync(number, "avim-1", "nog een.png", Png()));
    }

    [Fact]
    public void One_person_has_a_few_places_and_all_together_no_more_than_fit()
    {
        var room = new FileRoom();
        var person = Guid.NewGuid();
        var own = Enumerable.Range(0, 10).Select(_ => room.TryEnter(person)).OfType<IDisposable>().ToList();
        var others = Enumerable.Range(0, 20).Count(_ => room.TryEnter(Guid.NewGuid()) is not null);

        Assert.Equal((FileRoom.MostEach, FileRoom.MostTogether - FileRoom.MostEach), (own.Count, others));
        own[0].Dispose();
        own[0].Dispose(); // twice frees one
        Assert.NotNull(room.TryEnter(person));
        Assert.Null(room.TryEnter(Guid.NewGuid()));
    }

    // Says how long it is, sends half and closes the connection.
    private sealed class HalfContent : HttpContent
    {
        private readonly byte[] whole;

        public HalfContent(byte[] whole, System.Net.Http.Headers.MediaTypeHeaderValue type)
        {
            this.whole = whole;
            Headers.ContentType = type;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(whole.AsMemory(0, whole.Length / 2));
            await stream.FlushAsync();
            throw new SocketException((int)SocketError.ConnectionReset);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = whole.Length;
            return true;
        }
    }
}
