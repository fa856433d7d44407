using System.Globalization;

namespace MeldrouteZL.Domain.Radar;

/// <summary>Makes the tokens of a person. Two descriptions of one person share some, with one mistake in a name or a date too.</summary>
public static class MatchTokens
{
    private const int StartLetters = 3;
    private const int Months = 12;

    /// <summary>Every token of these clues, each text once per kind.</summary>
    public static IReadOnlyList<MatchToken> Of(PersonClues clues)
    {
        var names = NameForms.Of(clues);
        return [.. OfDate(clues, names).Concat(OfYear(clues, names)).Concat(OfNames(names)).Concat(Identifiers.TokensOf(clues)).Distinct()];
    }

    private static IEnumerable<MatchToken> OfDate(PersonClues clues, NameForms names)
    {
        if (clues.Known != DatePrecision.Day)
        {
            yield break;
        }

        var (year, month, day) = (clues.BirthYear!.Value, clues.BirthMonth!.Value, clues.BirthDay!.Value);
        var date = Numbers(year, month, day);
        if (names.IsWhole)
        {
            yield return new(TokenKind.SameNamesAndBirthDate, $"1|{names.Exact}|{date}");
            yield return new(TokenKind.NamesAndBirthDate, $"2|{names.AllSounds}|{date}");
        }

        if (names.Family is { } family)
        {
            yield return new(TokenKind.SurnameStartAndBirthDate, $"4|{family.Spelled[..Math.Min(StartLetters, family.Spelled.Length)]}|{date}");
            if (names.First.Count > 0)
            {
                yield return new(TokenKind.InitialsAndBirthDate, $"12|{string.Concat(new[] { names.First[0].Sound[0], family.Sound[0] }.Order())}|{date}");
            }
        }

        foreach (var first in names.First.Concat(names.Called))
        {
            yield return new(TokenKind.FirstNameAndBirthDate, $"3|{first.Sound}|{date}");
            if (day <= Months && day != month)
            {
                yield return new(TokenKind.FirstNameAndTurnedDate, $"5|{first.Sound}|{Numbers(year, Math.Min(day, month), Math.Max(day, month))}");
            }
        }
    }

    private static IEnumerable<MatchToken> OfYear(PersonClues clues, NameForms names)
    {
        if (clues.BirthYear is not { } year || names.Family is not { } family)
        {
            yield break;
        }

        foreach (var first in names.First)
        {
            yield return new(TokenKind.NamesAndYear, Pair(first.Sound, family.Sound, year));
        }

        foreach (var (first, surname) in names.Called.Select(c => (c, family)).Concat(names.FamilyParts.SelectMany(p => names.First.Take(1), (p, f) => (f, p))))
        {
            yield return new(TokenKind.NamesAndYear, Pair(first.Sound, surname.Sound, year));
        }

        foreach (var first in names.First.Take(1))
        {
            foreach (var less in family.OneLetterLess())
            {
                yield return new(TokenKind.SurnameLetterLess, Pair(first.Sound, less, year));
            }

            foreach (var less in first.OneLetterLess())
            {
                yield return new(TokenKind.FirstNameLetterLess, Pair(less, family.Sound, year));
            }
        }

        if (names.IsWhole)
        {
            yield return new(TokenKind.AllNamesAndYear, $"9|{names.AllSounds}|{Numbers(year)}");
            if (clues.Known >= DatePrecision.Month)
            {
                yield return new(TokenKind.AllNamesAndMonth, $"10|{names.AllSounds}|{Numbers(year, clues.BirthMonth!.Value)}");
            }
        }
    }

    private static IEnumerable<MatchToken> OfNames(NameForms names)
    {
        if (names.IsWhole)
        {
            yield return new(TokenKind.AllNames, $"11|{names.AllSounds}");
        }
    }

    // In either order: a family name is typed where the first name belongs.
    private static string Pair(string first, string surname, int year) =>
        string.CompareOrdinal(first, surname) <= 0 ? $"6|{first} {surname}|{Numbers(year)}" : $"6|{surname} {first}|{Numbers(year)}";

    private static string Numbers(params ReadOnlySpan<int> numbers)
    {
        var text = "";
        foreach (var number in numbers)
        {
            text += number.ToString("00", CultureInfo.InvariantCulture);
        }

        return text;
    }
}
