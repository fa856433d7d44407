namespace MeldrouteZL.Domain.Attachments;

/// <summary>What is kept of a file beside its content.</summary>
/// <param name="Name">As it was called, without what is dangerous to show.</param>
/// <param name="Size">Bytes of the original.</param>
/// <param name="CopySize">Bytes of the cleaned copy; null when it could not be cleaned.</param>
/// <param name="Hash">SHA-256 of the original in hexadecimal, by which it is known again.</param>
public sealed record FileFacts(string Name, FileKind Kind, int Size, int? CopySize, string Hash);

/// <summary>What somebody sent today already, so that one person cannot fill the storage (ASVS 5.0, 5.2.4).</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How much together.</param>
public sealed record SentToday(int Files, long Bytes);
