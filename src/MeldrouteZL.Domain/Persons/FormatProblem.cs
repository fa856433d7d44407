namespace MeldrouteZL.Domain.Persons;

/// <summary>What is wrong with a value that was typed; the Dutch sentence of each stands with the forms.</summary>
public enum FormatProblem
{
    Empty = 1,
    TooLong,
    NotNineDigits,
    FailsElevenTest,
    NoSuchDate,
    DayWithoutMonth,
    MonthWithoutYear,
    InFuture,
    TooLongAgo,
    NotAPostcode,
    HouseNumberOutOfRange,
    HouseLetterWrong,
    HouseAdditionWrong,

    /// <summary>Neither postcode and house number, nor street and place.</summary>
    AddressIncomplete,
    CountryMissing,
    NoDigits,
    NotAPlate,
    NotAnAccount,

    /// <summary>Control characters, or marks that turn the direction of the text: they hide what a value says.</summary>
    HiddenCharacters,
    NotAPrefix,

    /// <summary>A number of the trade register (KvK) has eight digits.</summary>
    NotAChamberNumber,
}

/// <summary>A value as it was read, or why it could not be.</summary>
/// <param name="Value">Null when there is a problem.</param>
/// <param name="Problem">Null when there is a value.</param>
public readonly record struct Parsed<T>(T? Value, FormatProblem? Problem)
    where T : class
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(FormatProblem problem) => new(null, problem);
}
