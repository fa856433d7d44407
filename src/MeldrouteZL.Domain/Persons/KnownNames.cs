namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises names that are known already, whole or by one of their parts.</summary>
internal static class KnownNames
{
    private const int ShortestPart = 3;

    private static readonly HashSet<string> Particles = new(["van", "von", "der", "den", "het", "ten", "ter", "del", "dos", "las", "los"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<FoundPersonalData> In(string text, IReadOnlyList<string> names) => names
        .Select(n => n.Trim()).Where(n => n.Length >= ShortestPart)
        .SelectMany(n => Places(text, n, StringComparison.OrdinalIgnoreCase).Concat(PartsOf(n).SelectMany(p => Places(text, p, StringComparison.Ordinal))));

    // A part counts as it is written: "Bos" is a name and "bos" a wood.
    private static IEnumerable<string> PartsOf(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Trim('.', ',', '(', ')')).Where(p => p.Length >= ShortestPart && char.IsUpper(p[0]) && !Particles.Contains(p));

    private static IEnumerable<FoundPersonalData> Places(string text, string name, StringComparison comparison)
    {
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + name.Length, comparison))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return new FoundPersonalData(PersonalDataKind.KnownName, at, name.Length);
            }
        }
    }
}
