namespace MeldrouteZL.Domain.Radar;

/// <summary>One name of a person in the forms in which it is compared.</summary>
/// <param name="Spelled">With vowels, as <see cref="NameSpelling.Spelled"/> has it.</param>
/// <param name="Sound">As <see cref="NameSpelling.SoundOf"/> has it.</param>
internal readonly record struct NameForm(string Spelled, string Sound)
{
    public static NameForm Of(string part) => NameSpelling.Spelled(part) is var spelled ? new(spelled, NameSpelling.SoundOf(spelled)) : default;

    /// <summary>The sound with one letter less, in every way: two names with one letter wrong share one of these. Of a short sound, the spelling.</summary>
    public IEnumerable<string> OneLetterLess()
    {
        const int Least = 3; // what is shorter is everybody's
        var whole = Sound.Length > Least ? Sound : Spelled;
        return whole.Length <= Least ? [] : Enumerable.Range(0, whole.Length).Select(at => whole.Remove(at, 1)).Distinct();
    }

    public override string ToString() => nameof(NameForm);
}

/// <summary>The names of one person in the forms in which they are compared.</summary>
internal sealed class NameForms
{
    // Words that stand before a family name or in it, written or left out as it comes.
    private static readonly HashSet<string> Particles =
    [
        "van", "von", "vom", "vande", "vanden", "vander", "de", "den", "der", "des", "het", "t", "te", "ten", "ter", "tot", "op", "aan", "in", "bij", "uit", "over", "onder", "voor", "zu", "zur",
        "la", "le", "les", "du", "da", "das", "do", "dos", "di", "del", "della", "al", "el", "ul", "ad", "as", "ben", "bin", "ibn", "bint", "ould", "ait", "e", "y", "i", "en",
    ];

    // The same words, written on to the name.
    private static readonly string[] Glued = ["vanden", "vander", "vande", "van", "ben", "el", "al"];

    private const int LeastBehindGlued = 4;

    private NameForms(IReadOnlyList<string> given, IReadOnlyList<string> family, IReadOnlyList<string> called)
    {
        First = Distinct([.. given.Take(1), string.Concat(given)]);
        Called = Distinct(called);
        Family = family.Count == 0 ? null : NameForm.Of(string.Concat(family));
        FamilyParts = family.Count < 2 ? [] : Distinct([family[0], family[^1]]);
        AllSounds = string.Join(' ', NamesIn([.. given, .. family]).Select(p => NameForm.Of(p).Sound).Order(StringComparer.Ordinal));
        Exact = $"{string.Concat(given)} {string.Concat(family)}";
        IsWhole = given.Count > 0 && family.Count > 0;
    }

    /// <summary>The first of the given names and all of them in one; one where there is one.</summary>
    public IReadOnlyList<NameForm> First { get; }

    /// <summary>What else the person is called by: each instead of a first name.</summary>
    public IReadOnlyList<NameForm> Called { get; }

    /// <summary>The family name without what stands before it; null when it is unknown.</summary>
    public NameForm? Family { get; }

    /// <summary>The first and the last of the parts of a family name that has more, since one may be left out.</summary>
    public IReadOnlyList<NameForm> FamilyParts { get; }

    /// <summary>The sounds of every part, in whatever field or order they stood.</summary>
    public string AllSounds { get; }

    /// <summary>Given names and family name letter by letter.</summary>
    public string Exact { get; }

    /// <summary>Whether there is a given name and a family name.</summary>
    public bool IsWhole { get; }

    public static NameForms Of(PersonClues clues)
    {
        var given = NameSpelling.PartsOf(clues.GivenNames);
        var family = NameSpelling.PartsOf($"{clues.Prefix} {clues.FamilyName}");
        return new NameForms(given, NamesIn(family), clues.Aliases.Select(a => string.Concat(NameSpelling.PartsOf(a))).Where(a => a.Length > 0).ToList());
    }

    // Without the words before them, unless there is nothing else.
    private static List<string> NamesIn(IReadOnlyList<string> parts) => parts.Where(p => !Particles.Contains(p)).Select(WithoutGlued).ToList() is { Count: > 0 } names ? names : [.. parts];

    private static string WithoutGlued(string part) =>
        Array.Find(Glued, g => part.StartsWith(g, StringComparison.Ordinal) && part.Length >= g.Length + LeastBehindGlued) is { } glued ? part[glued.Length..] : part;

    private static List<NameForm> Distinct(IEnumerable<string> parts) => [.. parts.Where(p => p.Length > 0).Select(NameForm.Of).DistinctBy(f => f.Sound)];
}
