namespace MeldrouteZL.Domain.Radar;

/// <summary>
/// What a token combines. A name never stands alone as a surname, so that counting tokens says little. The numbers are stored: never renumber.
/// </summary>
public enum TokenKind : short
{
    /// <summary>Given names and family name letter by letter, with the birth date.</summary>
    SameNamesAndBirthDate = 1,

    /// <summary>All names as they sound, in any order, with the birth date.</summary>
    NamesAndBirthDate = 2,
    FirstNameAndBirthDate = 3,

    /// <summary>The first three letters of the family name with the birth date.</summary>
    SurnameStartAndBirthDate = 4,

    /// <summary>The first name with the year and, in any order, the day and the month of a date that can be turned round.</summary>
    FirstNameAndTurnedDate = 5,

    /// <summary>First name and family name as they sound, in either order, with the year.</summary>
    NamesAndYear = 6,

    /// <summary>The same with one letter less in the family name.</summary>
    SurnameLetterLess = 7,

    /// <summary>The same with one letter less in the first name.</summary>
    FirstNameLetterLess = 8,

    /// <summary>All names as they sound, in any order, with the year.</summary>
    AllNamesAndYear = 9,

    /// <summary>All names as they sound, in any order, with the year and the month.</summary>
    AllNamesAndMonth = 10,

    /// <summary>All names as they sound, in any order, and nothing else: a given name and a family name at least.</summary>
    AllNames = 11,

    /// <summary>The first letters of first name and family name with the birth date: what is left when both were misspelled.</summary>
    InitialsAndBirthDate = 12,

    /// <summary>A telephone number as the network knows it.</summary>
    Phone = 20,
    Plate = 21,

    /// <summary>The number of a bank account.</summary>
    Account = 22,

    /// <summary>A name on a platform.</summary>
    Handle = 23,

    /// <summary>Postcode and house number.</summary>
    Address = 24,

    /// <summary>The number of a firm in the trade register (KvK).</summary>
    ChamberNumber = 25,

    /// <summary>The name of a building or firm, with the postcode and house number or the place where it is.</summary>
    NamedPlace = 26,
}

/// <summary>One thing by which two persons can be found alike, in readable form: it is hashed with a key before it is stored.</summary>
/// <param name="Text">What is hashed. Kinds that may meet have texts of one form.</param>
public readonly record struct MatchToken(TokenKind Kind, string Text)
{
    public override string ToString() => Kind.ToString();
}
