namespace MeldrouteZL.Application.Attachments;

/// <summary>A piece of a file, sealed with the key of the attachment and bound to its place (<see cref="AttachmentStore"/>).</summary>
internal abstract class AttachmentChunk
{
    public required Guid Id { get; init; }
    public required Guid AttachmentId { get; init; }
    public required Guid SignalId { get; init; }

    /// <summary>Counts from 0.</summary>
    public required int Number { get; init; }

    /// <summary><c>nonce | tag | ciphertext</c>.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>Of a file as it came: evidence, for few.</summary>
internal sealed class AttachmentOriginal : AttachmentChunk;

/// <summary>Of the cleaned copy, for who may read the signal.</summary>
internal sealed class AttachmentCopy : AttachmentChunk;
