namespace MeldrouteZL.Domain.Radar;

/// <summary>What is known of a person in a signal, as it was typed. Whatever is unknown stays out; nothing needs to be tidied first.</summary>
public sealed record PersonClues
{
    public string? GivenNames { get; init; }

    /// <summary>What stands before the family name, as "van der"; it may stand in the family name as well.</summary>
    public string? Prefix { get; init; }
    public string? FamilyName { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int? BirthYear { get; init; }
    public int? BirthMonth { get; init; }
    public int? BirthDay { get; init; }

    public IReadOnlyList<string> Phones { get; init; } = [];
    public IReadOnlyList<AddressClue> Addresses { get; init; } = [];
    public IReadOnlyList<string> Plates { get; init; } = [];
    public IReadOnlyList<HandleClue> Handles { get; init; } = [];

    /// <summary>Numbers of bank accounts.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Buildings and firms.</summary>
    public IReadOnlyList<NamedPlaceClue> NamedPlaces { get; init; } = [];

    /// <summary>How exactly the birth date is known. A day without a month, or a month without a year, says nothing.</summary>
    public DatePrecision Known => (BirthYear, BirthMonth, BirthDay) switch
    {
        (null, _, _) => DatePrecision.Unknown,
        (_, null, _) => DatePrecision.Year,
        (_, _, null) => DatePrecision.Month,
        _ => DatePrecision.Day,
    };

    // What a record prints by itself would put names in a log.
    public override string ToString() => nameof(PersonClues);
}

/// <summary>A Dutch address by what makes it one.</summary>
/// <param name="Number">With its letter or addition.</param>
public sealed record AddressClue(string Postcode, string Number)
{
    public override string ToString() => nameof(AddressClue);
}

/// <summary>A name on a platform.</summary>
public sealed record HandleClue(string Platform, string Name)
{
    public override string ToString() => nameof(HandleClue);
}

/// <summary>A building or firm by what tells it from another of the same name.</summary>
/// <param name="ChamberNumber">Of the trade register; empty where it is unknown, as the others.</param>
/// <param name="House">House number with its letter or addition.</param>
public sealed record NamedPlaceClue(string Name, string ChamberNumber, string Postcode, string House, string Place)
{
    public override string ToString() => nameof(NamedPlaceClue);
}

/// <summary>How exactly a date is known. The numbers are stored: never renumber.</summary>
public enum DatePrecision : short
{
    Unknown = 0,
    Year = 1,
    Month = 2,
    Day = 3,
}
