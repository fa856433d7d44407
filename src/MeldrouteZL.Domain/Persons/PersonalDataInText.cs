namespace MeldrouteZL.Domain.Persons;

/// <summary>Personal data that can be recognised in free text.</summary>
public enum PersonalDataKind
{
    CitizenServiceNumber,
    EmailAddress,
    PhoneNumber,
    BankAccount,
    BirthDate,
    LicencePlate,

    /// <summary>A name that is known to whoever asks; other names cannot be recognised.</summary>
    KnownName,
}

/// <summary>Personal data at a place in a text.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
public sealed record FoundPersonalData(PersonalDataKind Kind, int Start, int Length)
{
    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Finds personal data in text: what must not stand in text about nobody (domain facts, section 7), and what is better kept
/// apart from a story. It helps who writes, who stays responsible.
/// </summary>
public static class PersonalDataInText
{
    /// <summary>The kinds that stand in this text, each once.</summary>
    public static IReadOnlyList<PersonalDataKind> Find(string text) => Locate(text, [], null).Select(f => f.Kind).Distinct().Order().ToList();

    /// <summary>Everything found, in the order of the text; nothing overlaps.</summary>
    /// <param name="names">Names that are known already.</param>
    /// <param name="today">With it, any date long ago counts as a date of birth; without it only one that is called so.</param>
    public static IReadOnlyList<FoundPersonalData> Locate(string text, IReadOnlyList<string> names, DateOnly? today)
    {
        // What is most certain comes first: the digits of an account number could be a phone number, those of a phone number a BSN.
        var found = new List<FoundPersonalData>();
        foreach (var next in BankAccounts.In(text)
            .Concat(ContactsInText.EmailsIn(text))
            .Concat(ContactsInText.PhonesIn(text))
            .Concat(CitizenServiceNumbers.In(text))
            .Concat(BirthDates.In(text, today))
            .Concat(LicencePlates.In(text))
            .Concat(KnownNames.In(text, names)))
        {
            if (found.TrueForAll(f => next.End <= f.Start || next.Start >= f.End))
            {
                found.Add(next);
            }
        }

        return found.OrderBy(f => f.Start).ToList();
    }
}
