using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Npgsql;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>A file stands in pieces in the database: whoever cuts off, changes, swaps or moves one is found out.</summary>
[Trait("Requirement", "R165")]
public sealed class AttachmentStoreTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    public static TheoryData<string> Tamperings =>
    [
        "DELETE FROM meldroute.attachment_original WHERE attachment_id = $1 AND number = 2", // the end
        "DELETE FROM meldroute.attachment_original WHERE attachment_id = $1 AND number = 0",
        "DELETE FROM meldroute.attachment_original WHERE attachment_id = $1 AND number = 1",
        "UPDATE meldroute.attachment_original SET number = number + 10 WHERE attachment_id = $1 AND number = 0",
        "UPDATE meldroute.attachment_original SET content = set_byte(content, 500, get_byte(content, 500) # 1) WHERE attachment_id = $1 AND number = 1",
        "UPDATE meldroute.attachment_original SET content = substr(content, 1, 1000) WHERE attachment_id = $1 AND number = 1",
        "UPDATE meldroute.attachment_original o SET content = c.content FROM meldroute.attachment_copy c WHERE c.attachment_id = o.attachment_id AND c.number = o.number AND o.attachment_id = $1 AND o.number = 0",
    ];

    [Fact]
    public async Task A_large_file_comes_back_as_it_was()
    {
        var content = Long();
        var file = await StoredAsync(content);

        Assert.Equal(3L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.attachment_original WHERE attachment_id = $1", file.Id));
        Assert.Equal(content, await ReadAsync(file));
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task A_piece_that_was_touched_does_not_open(string tampering)
    {
        var file = await StoredAsync(Long());

        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        await using var command = source.CreateCommand(tampering);
        command.Parameters.Add(new NpgsqlParameter { Value = file.Id });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<SealedContentException>(() => ReadAsync(file));
    }

    [Fact]
    public async Task Of_two_files_neither_opens_with_the_pieces_of_the_other()
    {
        var (one, other) = (await StoredAsync(Long()), await StoredAsync(Long()));

        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        await using var command = source.CreateCommand("""
            UPDATE meldroute.attachment_original o SET content = p.content FROM meldroute.attachment_original p WHERE p.attachment_id = $2 AND p.number = o.number AND o.attachment_id = $1;
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = one.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = other.Id });
        Assert.Equal(3, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<SealedContentException>(() => ReadAsync(one));
    }

    private async Task<Attachment> StoredAsync(byte[] content)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "vt-1");
        Assert.Null(await app.AttachAsync(number, "vt-1", "lang.txt", content));
        return Assert.Single(await app.AttachmentsAsync(number, "vt-1"));
    }

    private async Task<byte[]?> ReadAsync(Attachment file)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync("vt-1"), Act.WithoutContent, TestContext.Current.CancellationToken);
        return await app.Get<AttachmentStore>().ReadOriginalAsync(work, file, TestContext.Current.CancellationToken);
    }

    private static byte[] Long() => Text(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"regel {i:00000}")));
}
