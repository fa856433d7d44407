namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>Where key and anchors are kept, outside the database.</summary>
/// <param name="Folder">The folder of the key.</param>
/// <param name="Anchors">The file with the anchors; best on another machine.</param>
/// <param name="MayMakeKey">Whether a key is made where there is none: in Development.</param>
public sealed record SealPlace(string Folder, string Anchors, bool MayMakeKey)
{
    /// <summary>The file with what was destroyed, beside the anchors.</summary>
    public string Erasures => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Anchors))!, "erasures.jsonl");

    /// <summary>The key in this place.</summary>
    public SealKey Key() => SealKey.In(Folder, MayMakeKey);
}
