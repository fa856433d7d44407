using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>What is said of a file, in Dutch.</summary>
internal static class AttachmentTexts
{
    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Jpeg or FileKind.Png or FileKind.WebP => "foto",
        FileKind.Pdf => "PDF",
        FileKind.Text => "tekst",
        FileKind.Word or FileKind.OpenDocument => "document",
        FileKind.Mp4 => "film of geluid",
        FileKind.Mp3 or FileKind.Ogg => "geluid",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "What is it called?"),
    };

    /// <summary>In words that somebody reads off a screen: <c>1,2 MB</c>.</summary>
    public static string Size(int bytes) => bytes >= 1_000_000
        ? string.Create(Dutch, $"{bytes / 1_000_000d:0.#} MB")
        : string.Create(Dutch, $"{Math.Max(1, bytes / 1000)} kB");

    /// <summary>The mark beside a file.</summary>
    public static (BadgeKind Kind, string Text) MarkOf(Attachment file) => MarkOf(file.State, file.WithdrawnAt is not null, file.CopySize is not null);

    /// <inheritdoc cref="MarkOf(Attachment)"/>
    public static (BadgeKind Kind, string Text) MarkOf(AttachmentState state, bool isWithdrawn, bool hasCopy) => state switch
    {
        AttachmentState.Infected => (BadgeKind.Danger, "Virus gevonden, vernietigd"),
        AttachmentState.Removed => (BadgeKind.Neutral, "Weggehaald"),
        _ when isWithdrawn => (BadgeKind.Neutral, "Ingetrokken"),
        AttachmentState.Waiting => (BadgeKind.Warning, "Wacht op controle"),
        _ when !hasCopy => (BadgeKind.Info, "Alleen het origineel"),
        _ => (BadgeKind.Good, "Gecontroleerd"),
    };

    private static readonly System.Globalization.CultureInfo Dutch = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
}
