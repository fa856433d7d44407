using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using MeldrouteZL.Domain.Persons;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Persons;

/// <summary>What must be found whatever its digits are, and what is none when one of them is wrong.</summary>
public sealed class LocateTests
{
    private const string Consonants = "BDFGHJKLMNPRSTVWXZ";
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Gen<int> Digit = Gen.Choose(0, 9);

    // The ninth digit follows from the eight before it; where it would be ten there is no such number.
    private static readonly Gen<string> ServiceNumbers = Digit.ArrayOf(8)
        .Select(d => (Digits: d, Sum: d.Select((x, i) => x * (9 - i)).Sum()))
        .Where(n => n.Sum % 11 < 10 && n.Sum > 0 && n.Digits[0] > 0)
        .Select(n => string.Concat(n.Digits.Append(n.Sum % 11)));

    private static readonly Gen<string> Accounts =
        from bank in Gen.Elements("ABNA", "RABO", "INGB", "TEST")
        from digits in Digit.ArrayOf(10)
        select WithCheckDigits("NL", bank + string.Concat(digits));

    private static readonly Gen<DateOnly> Birthdays = Gen.Choose(0, 25_000).Select(days => new DateOnly(1940, 1, 1).AddDays(days));

    private static readonly Gen<string> Plates =
        from pattern in Gen.Elements("LL-99-99", "99-99-LL", "99-LL-99", "LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9", "9-LLL-99", "LL-999-L", "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9")
        from seed in Gen.Choose(0, int.MaxValue).ArrayOf(8)
        select string.Concat(pattern.Select((c, i) => c switch { 'L' => Consonants[seed[i] % Consonants.Length], '9' => (char)('0' + (seed[i] % 10)), _ => c }));

    [Fact]
    public void Every_number_that_passes_the_test_of_eleven_is_found_where_it_stands() => Holds(ServiceNumbers, n => IsFound(n, PersonalDataKind.CitizenServiceNumber));

    [Fact]
    public void One_wrong_digit_and_it_is_no_service_number() => Holds(
        from number in ServiceNumbers
        from place in Gen.Choose(0, 8)
        from more in Gen.Choose(1, 9)
        select Changed(number, place, more),
        n => !Kinds($"Nummer {n} hier").Contains(PersonalDataKind.CitizenServiceNumber));

    [Fact]
    public void Every_account_number_is_found_with_and_without_spaces() => Holds(
        from account in Accounts
        from spaced in Gen.Elements(true, false)
        from small in Gen.Elements(true, false)
        select small ? Grouped(account, spaced).ToLowerInvariant() : Grouped(account, spaced),
        n => IsFound(n, PersonalDataKind.BankAccount));

    [Fact]
    public void One_wrong_digit_and_it_is_no_account_number() => Holds(
        from account in Accounts
        from place in Gen.Choose(8, 17)
        from more in Gen.Choose(1, 9)
        select Changed(account, place, more),
        n => !Kinds($"Rekening {n} hier").Contains(PersonalDataKind.BankAccount));

    [Fact]
    public void Every_phone_number_is_found_however_it_is_grouped() => Holds(
        from digits in Digit.ArrayOf(8)
        from form in Gen.Elements("06{0}", "06-{0}", "06 {0}", "+31 6 {0}", "+316{0}", "0031 6{0}")
        select string.Format(CultureInfo.InvariantCulture, form, string.Concat(digits)),
        n => IsFound(n, PersonalDataKind.PhoneNumber));

    [Fact]
    public void Every_email_address_is_found_without_the_full_stop_behind_it() => Holds(
        from name in Gen.Elements("a", "jan.de-vries", "x_1", "o'neil", "a+b")
        from site in Gen.Elements("voorbeeld.nl", "mail.voorbeeld.nl", "voorbeeld-post.example")
        select $"{name}@{site}",
        n => IsFound(n, PersonalDataKind.EmailAddress));

    [Fact]
    public void Every_day_long_ago_is_found_however_it_is_written() => Holds(
        from day in Birthdays.Where(d => d < Today.AddYears(-10))
        from form in Gen.Elements("dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy")
        select Written(day, form),
        n => IsFound(n, PersonalDataKind.BirthDate));

    [Fact]
    public void A_day_that_does_not_exist_is_none() => Holds(
        from year in Gen.Choose(1940, 2010)
        from day in Gen.Elements("31-02-", "30-02-", "31-04-", "31-11-", "00-10-", "10-13-")
        select day + year.ToString(CultureInfo.InvariantCulture),
        n => !Kinds($"geboren {n}").Contains(PersonalDataKind.BirthDate));

    [Theory]
    [InlineData("gezien op 12-10-2026")]
    [InlineData("sinds 1 mei 2024")]
    [InlineData("2026-01-15 om 10.00 uur")]
    public void A_day_of_late_is_when_it_was_seen(string text) => Assert.Empty(PersonalDataInText.Locate(text, [], Today));

    [Theory]
    [InlineData("geboren op 12-10-2018", "12-10-2018")]
    [InlineData("het kind (geb. 3 mei 2020)", "3 mei 2020")]
    [InlineData("geboortedatum: 01/02/2019", "01/02/2019")]
    public void Unless_it_is_called_a_birthday(string text, string expected) => Assert.Equal([expected], Texts(text));

    [Fact]
    public void Every_Dutch_plate_is_found() => Holds(
        from plate in Plates
        from small in Gen.Elements(true, false)
        select small ? plate.ToLowerInvariant() : plate,
        n => IsFound(n, PersonalDataKind.LicencePlate));

    [Theory]
    [InlineData("van 3-tot-10 uur")]
    [InlineData("S-2026-000123")]
    [InlineData("12-34-56")]
    [InlineData("een 20-jarige, 3-4 mensen")]
    [InlineData("artikel 5.2.6 en 273f")]
    public void Other_words_with_hyphens_are_no_plates(string text) => Assert.Empty(PersonalDataInText.Locate(text, [], Today));

    [Theory]
    [InlineData("Gisteren sprak ik Mohamed el Amrani.", "Mohamed el Amrani")]
    [InlineData("mohamed el amrani was er", "mohamed el amrani")]
    [InlineData("Amrani werkt daar", "Amrani")]
    public void A_known_name_is_found_whole_and_by_its_parts(string text, string expected) =>
        Assert.Equal([expected], PersonalDataInText.Locate(text, ["Mohamed el Amrani"], Today).Select(f => text.Substring(f.Start, f.Length)));

    [Theory]
    [InlineData("in het bos", "M. Bos")]
    [InlineData("Bosman", "M. Bos")]
    [InlineData("hij is van der partij", "Jan van der Linden")]
    public void What_only_looks_like_it_is_no_name(string text, string name) => Assert.Empty(PersonalDataInText.Locate(text, [name], Today));

    [Fact]
    public void Whatever_somebody_types_what_is_found_lies_in_it_and_apart() => Holds(
        from parts in Gen.OneOf(ServiceNumbers, Accounts, Plates, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""), Gen.Elements(" ", "\u202E", "0", "-", "@", "NL", "geb. ")).ArrayOf()
        select string.Concat(parts),
        text =>
        {
            var found = PersonalDataInText.Locate(text, ["A. Naam"], Today);
            return found.All(f => f.Start >= 0 && f.Length > 0 && f.End <= text.Length) && found.Zip(found.Skip(1)).All(p => p.First.End <= p.Second.Start);
        });

    private static void Holds(Gen<string> texts, Func<string, bool> check) => Prop.ForAll(texts.ToArbitrary(), check).QuickCheckThrowOnFailure();

    private static bool IsFound(string data, PersonalDataKind kind)
    {
        var text = $"Iemand zei: {data}, en ging weg.";
        return PersonalDataInText.Locate(text, [], Today) is [var one] && one.Kind == kind && text.Substring(one.Start, one.Length) == data;
    }

    private static IEnumerable<PersonalDataKind> Kinds(string text) => PersonalDataInText.Locate(text, [], Today).Select(f => f.Kind);

    private static IEnumerable<string> Texts(string text) => PersonalDataInText.Locate(text, [], Today).Select(f => text.Substring(f.Start, f.Length));

    private static string Changed(string number, int place, int more) =>
        number.Remove(place, 1).Insert(place, (((number[place] - '0') + more) % 10).ToString(CultureInfo.InvariantCulture));

    // ISO 13616, counted in one large number instead of digit by digit.
    private static string WithCheckDigits(string country, string rest)
    {
        var digits = string.Concat((rest + country + "00").Select(c => char.IsDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return $"{country}{98 - (int)(BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97):00}{rest}";
    }

    private static string Grouped(string account, bool spaced) => spaced ? string.Join(' ', account.Chunk(4).Select(c => new string(c))) : account;

    private static string Written(DateOnly day, string form) => day.ToString(form, CultureInfo.GetCultureInfo("nl-NL"));
}
