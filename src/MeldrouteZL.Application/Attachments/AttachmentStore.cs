using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Attachments;
using Npgsql;

namespace MeldrouteZL.Application.Attachments;

/// <summary>
/// Keeps the content of files in pieces in the database, each sealed with the key of its attachment and bound to its table,
/// attachment, number and whether it is the last: a piece that is missing, moved or put back does not open.
/// </summary>
public sealed class AttachmentStore(KeyRing ring)
{
    private const int PieceBytes = 256 * 1024;
    private const int PiecesAtOnce = 8;
    private const string Originals = "attachment_original";
    private const string Copies = "attachment_copy";

    /// <summary>Writes a file and its copy in the transaction in which the attachment was saved.</summary>
    /// <param name="copy">Null when there is none.</param>
    internal async Task WriteAsync(Work work, Attachment attachment, ReadOnlyMemory<byte> original, byte[]? copy, CancellationToken cancel)
    {
        var key = Unwrap(attachment, work.Db.Set<AttachmentKey>().Local.Single(k => k.AttachmentId == attachment.Id).Wrapped);
        try
        {
            await WriteAsync(work, Originals, attachment, original, key, cancel);
            if (copy is not null)
            {
                await WriteAsync(work, Copies, attachment, copy, key, cancel);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <returns>Null when it is not there for who asks.</returns>
    internal Task<byte[]?> ReadOriginalAsync(Work work, Attachment attachment, CancellationToken cancel) => ReadAsync(work, Originals, attachment, cancel);

    /// <inheritdoc cref="ReadOriginalAsync"/>
    internal Task<byte[]?> ReadCopyAsync(Work work, Attachment attachment, CancellationToken cancel) => ReadAsync(work, Copies, attachment, cancel);

    private static async Task WriteAsync(Work work, string table, Attachment attachment, ReadOnlyMemory<byte> content, byte[] key, CancellationToken cancel)
    {
        var count = (content.Length + PieceBytes - 1) / PieceBytes;
        for (var first = 0; first < count; first += PiecesAtOnce)
        {
            await using var batch = BatchOn(work);
            for (var number = first; number < Math.Min(count, first + PiecesAtOnce); number++)
            {
                var piece = content.Slice(number * PieceBytes, Math.Min(PieceBytes, content.Length - (number * PieceBytes))).Span;
                var box = new byte[piece.Length + AesBox.Overhead];
                AesBox.Close(key, piece, About(table, attachment.Id, number, isLast: number == count - 1), box);
                batch.BatchCommands.Add(new NpgsqlBatchCommand($"INSERT INTO meldroute.{table} (id, attachment_id, signal_id, number, content) VALUES ($1, $2, $3, $4, $5)")
                {
                    Parameters =
                    {
                        new() { Value = Guid.NewGuid() }, new() { Value = attachment.Id }, new() { Value = attachment.SignalId }, new() { Value = number }, new() { Value = box },
                    },
                });
            }

            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task<byte[]?> ReadAsync(Work work, string table, Attachment attachment, CancellationToken cancel)
    {
        var (wrapped, pieces) = await PiecesAsync(work, table, attachment.Id, cancel);
        if (wrapped is null || pieces.Count == 0)
        {
            return null;
        }

        var key = Unwrap(attachment, wrapped);
        try
        {
            var content = new byte[pieces.Sum(p => p.Length - AesBox.Overhead)];
            var at = 0;
            for (var number = 0; number < pieces.Count; number++)
            {
                var length = pieces[number].Length - AesBox.Overhead;
                AesBox.Open(key, pieces[number], About(table, attachment.Id, number, isLast: number == pieces.Count - 1), content.AsSpan(at, length));
                at += length;
            }

            return content;
        }
        catch (AuthenticationTagMismatchException problem)
        {
            throw new SealedContentException($"A piece in {table} was changed, is missing, or stands where it was not written.", problem);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    // By their place in the order and not by their number: a piece that is gone moves the others.
    private static async Task<(byte[]? Wrapped, List<byte[]> Pieces)> PiecesAsync(Work work, string table, Guid attachment, CancellationToken cancel)
    {
        await using var batch = BatchOn(work);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT wrapped FROM meldroute.attachment_key WHERE attachment_id = $1") { Parameters = { new() { Value = attachment } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT content FROM meldroute.{table} WHERE attachment_id = $1 ORDER BY number") { Parameters = { new() { Value = attachment } } });
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var wrapped = await reader.ReadAsync(cancel) ? reader.GetFieldValue<byte[]>(0) : null;
        await reader.NextResultAsync(cancel);
        var pieces = new List<byte[]>();
        while (await reader.ReadAsync(cancel))
        {
            pieces.Add(reader.GetFieldValue<byte[]>(0));
        }

        return (wrapped, pieces);
    }

    private byte[] Unwrap(Attachment attachment, byte[] wrapped)
    {
        var key = new byte[AesBox.KeyBytes];
        try
        {
            ring.Unwrap(wrapped, SealMap.Keys[typeof(AttachmentKey)].About(attachment.Id), key);
            return key;
        }
        catch (AuthenticationTagMismatchException problem)
        {
            throw new SealedContentException("A key in attachment_key was changed, or stands where it was not written.", problem);
        }
    }

    private static byte[] About(string table, Guid attachment, int number, bool isLast)
    {
        var place = Binding.Of(Encoding.UTF8.GetBytes($"{table}|"), attachment);
        var about = new byte[place.Length + sizeof(int) + 1];
        place.CopyTo(about, 0);
        BinaryPrimitives.WriteInt32BigEndian(about.AsSpan(place.Length), number);
        about[^1] = isLast ? (byte)1 : (byte)0;
        return about;
    }

    private static NpgsqlBatch BatchOn(Work work) => Work.BatchOn(work.Db, work.Db.Database.CurrentTransaction!);
}
