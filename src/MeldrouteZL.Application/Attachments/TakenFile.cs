using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments;

/// <summary>A file that is given out.</summary>
/// <param name="Name">Neutral: nothing of what somebody called it.</param>
/// <param name="MediaType">What it is said to be.</param>
public sealed record TakenFile(string Name, string MediaType, byte[] Content)
{
    internal static TakenFile Of(string signal, Attachment attachment, byte[] content, string mark = "") => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{signal}-bijlage-{attachment.Ordinal}{mark}.{FileKinds.ExtensionOf(attachment.Kind)}"),
        FileKinds.MediaTypeOf(attachment.Kind), content);
}
