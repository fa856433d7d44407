using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Attachments;
using Npgsql;

namespace MeldrouteZL.Application.Attachments;

/// <summary>A file as the page of its signal names it.</summary>
/// <param name="HasCopy">Whether there is a cleaned copy.</param>
public sealed record ListedFile(string Name, AttachmentState State, bool IsWithdrawn, bool HasCopy)
{
    private static readonly SealedColumn NameColumn = SealMap.Column<Attachment>(nameof(Attachment.Name));

    /// <summary>Asks for the files of a signal, in the order in which they came, without what was taken out of a draft.</summary>
    internal static NpgsqlBatchCommand QuestionOf(Guid signal) => ReadBatch.Question(
        "SELECT name, state, withdrawn_at IS NOT NULL, copy_size IS NOT NULL FROM meldroute.attachment_read WHERE signal_id = $1 AND state <> $2 ORDER BY ordinal",
        signal, (short)AttachmentState.Removed);

    internal static ListedFile Read(NpgsqlDataReader r, ContentReader content) => new(content.Text(r, 0, NameColumn) ?? "", (AttachmentState)r.GetInt16(1), r.GetBoolean(2), r.GetBoolean(3));
}
