using System.Security.Cryptography;
using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>A file as it came, looked at once.</summary>
/// <param name="name">What the browser says it is called.</param>
/// <param name="isTooLarge">Whether there was more of it than is taken; what came is not kept then.</param>
public sealed class IncomingFile(string? name, ReadOnlyMemory<byte> content, bool isTooLarge)
{
    private (FileKind Kind, FileFlaw? Flaw)? inspected;

    /// <summary>Its name, fit to be stored and shown.</summary>
    public string Name { get; } = SafeName.Of(name);

    internal ReadOnlyMemory<byte> Content => content;

    internal bool IsTooLarge => isTooLarge;

    /// <summary>Why it is not taken; null when it is.</summary>
    internal FileFlaw? Flaw => isTooLarge ? FileFlaw.TooLarge : Inspected.Flaw;

    /// <summary>What is kept of it beside its content.</summary>
    /// <param name="copy">The cleaned copy; null when there is none.</param>
    internal FileFacts Facts(byte[]? copy) => new(Name, Inspected.Kind, content.Length, copy?.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    internal byte[]? CleanCopy() => CleanedCopy.Of(Inspected.Kind, content);

    private (FileKind Kind, FileFlaw? Flaw) Inspected => inspected ??= FileInspection.Inspect(Name, content);
}
