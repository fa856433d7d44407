using System.Globalization;
using System.Text;
using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>How somebody is written down otherwise the second time.</summary>
/// <param name="What">For the table.</param>
/// <param name="Counts">Whether it is one mistake, as the goal says.</param>
/// <param name="Make">The clues of the second time; null when this cannot happen to this person.</param>
internal sealed record Mistake(string What, bool Counts, Func<Fictitious, Random, PersonClues?> Make)
{
    private const string Alphabet = "abcdefghijklmnoprstuvwyz";

    // What changes between ways to write one sound, with the groups in which it happens.
    private static readonly (string Group, string[] Ways)[] Transliterations =
    [
        ("Arabic", ["Mohammed>Muhammad", "Mohammed>Mohamed", "ou>u", "kh>ch", "q>k", "El >Al ", "El >el-", "Al->Al ", "ss>s", "aï>ai", "Youssef>Yusuf", "ch>sh", "Hussein>Hoessein", "oo>ou", "dj>j", "Ahmed>Ahmad", "Omar>Umar", "Fatima>Fatma", "Fatima>Fatimah", "Kh>Ch", "Q>K", "y>i", "ii>i", "ah>a"]),
        ("Polish", ["ł>l", "Ł>L", "ś>s", "ń>n", "w>v", "W>V", "ska>ski", "ż>z", "sz>s", "ó>o", "rz>z", "cz>c", "ą>a", "y>i"]),
        ("Romanian", ["ț>t", "ț>ts", "ș>s", "ș>sh", "Ș>Sh", "ă>a", "escu>esco", "c>k", "Ț>Ts", "x>ks", "oa>o"]),
        ("Vietnamese", ["Đ>D", "đ>d", "ễ>e", "Ph>F", "ý>i", "ư>u", "ơ>o", "y>i"]),
        ("West African", ["Kwaku>Kweku", "Kofi>Koffi", "ou>u", "ou>oo", "ï>i", "Diallo>Jallow", "ss>s", "y>j", "ch>tch", "wa>ua", "Kw>Qu", "mm>m", "bb>b", "é>e", "ie>y"]),
        ("Dutch", ["ij>y", "ck>k", "c>k", "C>K", "ü>ue", "ö>oe", "sch>s", "ss>s", "van der >v d ", "van den >vd ", "x>ks", "th>t", "Th>T", "ph>f", "ae>a", "Wille>Wile"]),
    ];

    public static readonly IReadOnlyList<Mistake> All =
    [
        new("one letter of the family name", true, (p, r) => With(p, family: LetterWrong(p.Family, r))),
        new("one letter of the given names", true, (p, r) => With(p, given: LetterWrong(p.Given, r))),
        new("day and month turned", true, (p, _) => Turned(p, p.Family)),
        new("given and family name turned", true, (p, _) => With(p, given: p.Family, family: p.Given)),
        new("diacritics dropped", true, (p, _) => Plain(p.Given) == p.Given && Plain(p.Family) == p.Family ? null : With(p, Plain(p.Given), Plain(p.Family))),
        new("another transliteration", true, Transliterated),
        new("only month and year known", true, (p, _) => With(p) with { BirthDay = null }),
        new("only year known", true, (p, _) => With(p) with { BirthDay = null, BirthMonth = null }),
        new("a letter of the family name, and day and month turned", true, (p, r) => Turned(p, LetterWrong(p.Family, r))),
        new("a letter of both names", false, (p, r) => With(p, LetterWrong(p.Given, r), LetterWrong(p.Family, r))),
        new("second given names left out", false, (p, _) => p.Given.Split(' ', '-') is [var first, _, ..] ? With(p, given: first) : null),
    ];

    private static PersonClues With(Fictitious person, string? given = null, string? family = null) =>
        person.Clues with { GivenNames = given ?? person.Given, FamilyName = family ?? person.Family };

    private static PersonClues? Turned(Fictitious person, string family) => person.Born.Day > 12 || person.Born.Day == person.Born.Month
        ? null : With(person, family: family) with { BirthDay = person.Born.Month, BirthMonth = person.Born.Day };

    // A wrong letter, one too many, one too few, or two that changed places.
    private static string LetterWrong(string name, Random random)
    {
        while (true)
        {
            var at = random.Next(name.Length);
            var letter = Alphabet[random.Next(Alphabet.Length)];
            var wrong = random.Next(4) switch
            {
                0 => name.Remove(at, 1).Insert(at, letter.ToString()),
                1 => name.Insert(at, letter.ToString()),
                2 => name.Remove(at, 1),
                _ => at + 1 < name.Length ? name.Remove(at, 1).Insert(at + 1, name[at].ToString()) : name,
            };
            if (char.IsLetter(name[at]) && wrong.Length > 0 && !string.Equals(wrong, name, StringComparison.OrdinalIgnoreCase))
            {
                return wrong;
            }
        }
    }

    private static PersonClues? Transliterated(Fictitious person, Random random)
    {
        var ways = Transliterations.First(t => t.Group == person.Group).Ways.Select(w => w.Split('>'));
        var possible = ways.SelectMany(w => new[] { (Given: person.Given.Replace(w[0], w[1], StringComparison.Ordinal), person.Family), (person.Given, Family: person.Family.Replace(w[0], w[1], StringComparison.Ordinal)) })
            .Where(n => n != (person.Given, person.Family)).ToList();
        return possible.Count == 0 ? null : possible[random.Next(possible.Count)] is var (given, family) ? With(person, given, family) : null;
    }

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        .Replace('ł', 'l').Replace('Ł', 'L').Replace('đ', 'd').Replace('Đ', 'D');
}
