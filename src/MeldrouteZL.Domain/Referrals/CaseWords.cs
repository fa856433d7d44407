using System.Globalization;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>What stands before a value in a field that holds several.</summary>
public enum CaseLabel
{
    Alias,
    Language,
    Interpreter,
    Channel,
    Hours,
    NeverLeaveMessage,
    MayHear,
    Income,
    Debts,
    Education,
    Housing,
    HousingInfluence,
    Daytime,
    MildDisability,
    Psychiatric,
    Attachment,
    EarlierAbuse,
    Addiction,
    AddictionRole,
    CarePlace,
    BirthCountry,
}

/// <summary>The national tables in which a person's origin is coded.</summary>
public enum OriginTable
{
    Nationalities,
    Countries,
    ResidenceTitles,
}

/// <summary>The words for what is recorded in codes. They stand with the screens.</summary>
/// <param name="Of">The word of a coded answer or a <see cref="CaseLabel"/>.</param>
/// <param name="Origin">The word of a row of a national table.</param>
/// <param name="Date">A date as far as it is known.</param>
/// <param name="Day">A whole date.</param>
public sealed record CaseWords(Func<Enum, string> Of, Func<OriginTable, short, string> Origin, Func<PartialDate, string> Date, Func<DateOnly, string> Day)
{
    /// <summary>The codes themselves, for a program without screens.</summary>
    public static CaseWords Codes { get; } = new(
        value => value.ToString(),
        (table, code) => string.Create(CultureInfo.InvariantCulture, $"{table} {code}"),
        date => date.ToString(),
        day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
