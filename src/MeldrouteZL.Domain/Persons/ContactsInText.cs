using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises email addresses and phone numbers.</summary>
internal static partial class ContactsInText
{
    public static IEnumerable<FoundPersonalData> EmailsIn(string text) =>
        Email().Matches(text).Select(m => new FoundPersonalData(PersonalDataKind.EmailAddress, m.Index, m.Length));

    public static IEnumerable<FoundPersonalData> PhonesIn(string text) =>
        Phone().Matches(text).Select(m => new FoundPersonalData(PersonalDataKind.PhoneNumber, m.Index, m.Length));

    // The first part is at most 64 long by the standard, which also keeps a text without end from being searched over and over.
    [GeneratedRegex(@"[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    // International, or ten digits that begin with a zero. The free and paid service numbers (0800, 0900) belong to nobody.
    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)(?:[ ().-]{0,2}[0-9]){9,14}|0(?!800|900)[ .-]?[1-9](?:[ .-]?[0-9]){8})(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();
}
