using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>The kinds of files that are taken: how they are called and how they are given out.</summary>
public static class FileKinds
{
    private static readonly Dictionary<FileKind, (string MediaType, string[] Extensions)> All = new()
    {
        [FileKind.Jpeg] = ("image/jpeg", ["jpg", "jpeg", "jpe", "jfif"]),
        [FileKind.Png] = ("image/png", ["png"]),
        [FileKind.WebP] = ("image/webp", ["webp"]),
        [FileKind.Pdf] = ("application/pdf", ["pdf"]),
        [FileKind.Text] = ("text/plain; charset=utf-8", ["txt"]),
        [FileKind.Word] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
        [FileKind.OpenDocument] = ("application/vnd.oasis.opendocument.text", ["odt"]),
        [FileKind.Mp4] = ("video/mp4", ["mp4", "m4a", "m4v", "mov"]),
        [FileKind.Mp3] = ("audio/mpeg", ["mp3"]),
        [FileKind.Ogg] = ("audio/ogg", ["ogg", "oga", "opus"]),
    };

    /// <summary>What a form offers to choose from, as browsers ask it.</summary>
    public static string Accept { get; } = string.Join(',', All.Values.SelectMany(k => k.Extensions).Select(e => "." + e));

    /// <summary>What is said to be sent.</summary>
    public static string MediaTypeOf(FileKind kind) => All[kind].MediaType;

    /// <summary>The extension with which it is given out.</summary>
    public static string ExtensionOf(FileKind kind) => All[kind].Extensions[0];

    /// <summary>Whether a name with this extension fits the kind.</summary>
    internal static bool Fits(FileKind kind, string name) => All[kind].Extensions.Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
}
