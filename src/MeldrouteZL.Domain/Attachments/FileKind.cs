namespace MeldrouteZL.Domain.Attachments;

/// <summary>What a file is, by what stands in it. Anything else is not taken.</summary>
public enum FileKind : short
{
    Jpeg = 1,
    Png = 2,
    WebP = 3,
    Pdf = 4,
    Text = 5,
    Word = 6,
    OpenDocument = 7,

    /// <summary>A film or a recording in the container of MPEG-4.</summary>
    Mp4 = 8,
    Mp3 = 9,
    Ogg = 10,
}
