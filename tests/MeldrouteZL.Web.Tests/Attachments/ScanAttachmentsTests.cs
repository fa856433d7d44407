using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Scanning;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

[Trait("Requirement", "R165")]
public sealed class ScanAttachmentsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_waits_is_scanned_and_what_is_found_is_destroyed()
    {
        using var clamd = new FakeClamd();
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "foto.jpg", Jpeg()));
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "virus.txt", Eicar()));
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "groot.txt", Text(new string('x', 300_000))));

        await RunAsync(clamd.Place);

        var files = await app.AttachmentsAsync(number, "af-heerlen");
        Assert.Equal([AttachmentState.Clean, AttachmentState.Infected, AttachmentState.Clean], files.Select(f => f.State));
        Assert.All(files, f => Assert.NotNull(f.ScannedAt));
        Assert.Contains(clamd.Seen, seen => seen.AsSpan().SequenceEqual(Jpeg()));
        using var visitor = await app.SignInAsync("af-heerlen");
        var page = await visitor.GetAsync($"/signalen/{number}/bijlagen");
        Assert.Equal("Virus gevonden, vernietigd", page.Text("[data-bijlage='2'] [data-stand]"));
        Assert.Contains(files[1].Hash, page.Text("[data-bijlage='2']"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/signalen/{number}/bijlagen?bijlage=1")).Status);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: iets anders")]
    [InlineData("")]
    public async Task Without_a_clear_answer_it_waits_on(string answer)
    {
        using var clamd = new FakeClamd(answer);
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "foto.jpg", Jpeg()));

        await RunAsync(clamd.Place);

        Assert.Equal(AttachmentState.Waiting, (await app.AttachmentsAsync(number, "af-heerlen"))[0].State);
    }

    [Fact]
    public async Task Nobody_there_or_none_set_it_waits_on()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Null(await app.AttachAsync(number, "af-heerlen", "foto.jpg", Jpeg()));

        await RunAsync("/bestaat/niet/clamd.sock");
        await RunAsync("");
        await RunAsync(null);

        Assert.Equal(AttachmentState.Waiting, (await app.AttachmentsAsync(number, "af-heerlen"))[0].State);
    }

    private async Task RunAsync(string? place)
    {
        var cancel = TestContext.Current.CancellationToken;
        var region = await app.Get<Regions>().GetAsync((await app.ActorOfAsync("vt-1")).RegionId, cancel);
        await new ScanAttachments(app.Get<MeldrouteDatabase>(), app.Get<AttachmentStore>(), new VirusScanner(place), TimeProvider.System, NullLogger<ScanAttachments>.Instance)
            .RunAsync(region, app.Clock.GetUtcNow(), cancel);
    }

    // Speaks INSTREAM on this computer and knows one virus.
    private sealed class FakeClamd : IDisposable
    {
        private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly string? answer;

        public FakeClamd(string? answer = null)
        {
            this.answer = answer;
            listener.Bind(new UnixDomainSocketEndPoint(Place));
            listener.Listen();
            _ = ServeAsync();
        }

        public System.Collections.Concurrent.ConcurrentBag<byte[]> Seen { get; } = [];

        public string Place { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock");

        public void Dispose()
        {
            listener.Dispose();
            File.Delete(Place);
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptAsync();
                    await using var stream = new NetworkStream(client, ownsSocket: false);
                    var command = new byte[10];
                    await stream.ReadExactlyAsync(command);
                    var file = command.AsSpan().SequenceEqual("zINSTREAM\0"u8) ? await FileAsync(stream) : [];
                    Seen.Add(file);
                    await stream.WriteAsync(Text((answer ?? (file.AsSpan().IndexOf(Eicar()) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK")) + "\0"));
                }
            }
            catch (Exception problem) when (problem is SocketException or ObjectDisposedException or IOException)
            {
                return; // the test is over
            }
        }

        private static async Task<byte[]> FileAsync(NetworkStream stream)
        {
            using var file = new MemoryStream();
            var length = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(length);
                var count = (int)BinaryPrimitives.ReadUInt32BigEndian(length);
                if (count == 0)
                {
                    return file.ToArray();
                }

                var piece = new byte[count];
                await stream.ReadExactlyAsync(piece);
                file.Write(piece);
            }
        }
    }
}
