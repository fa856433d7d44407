using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using MeldrouteZL.Domain.Persons;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Persons;

/// <summary>What holds for every value, and for whatever is typed.</summary>
public sealed class ValuePropertyTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Whatever_is_typed_is_a_value_or_a_named_problem_and_never_both()
    {
        static bool One<T>(Parsed<T> parsed)
            where T : class => (parsed.Value is null) != (parsed.Problem is null);

        Prop.ForAll<string?>(t => One(CitizenServiceNumber.Parse(t)) && One(Postcode.Parse(t)) && One(LocationDescription.Parse(t)) && One(PhoneNumber.Parse(t))
            && One(LicencePlate.Parse(t)) && One(Handle.Parse(Platform.Other, t)) && One(BankAccount.Parse(t)) && One(PersonName.Parse(t, null, null))
            && One(DutchAddress.Parse(t, 1, null, null, null, t)) && One(ForeignAddress.Parse(t, t, t, 5010))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_read_reads_the_same_again() => Prop.ForAll<NonNull<string>>(t =>
        Same(Postcode.Parse, t.Get) && Same(LocationDescription.Parse, t.Get) && Same(PhoneNumber.Parse, t.Get) && Same(BankAccount.Parse, t.Get)
        && Same(x => Handle.Parse(Platform.X, x), t.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_nine_digits_exactly_one_last_digit_or_none_passes_the_test_of_eleven() => Prop.ForAll(Numbers(10_000_000, 99_999_999), start =>
        Enumerable.Range(0, 10).Count(last => CitizenServiceNumber.Parse($"{start}{last}").Value is not null) <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_or_two_swapped_ones_never_pass() => Prop.ForAll(Numbers(10_000_000, 99_999_999), Numbers(0, 8), Numbers(1, 9), (start, at, by) =>
    {
        if (Enumerable.Range(0, 10).Select(l => CitizenServiceNumber.Parse($"{start}{l}").Value).FirstOrDefault(v => v is not null) is not { } right)
        {
            return true;
        }

        var digits = right.Digits.ToCharArray();
        digits[at] = (char)('0' + ((digits[at] - '0' + by) % 10));
        var wrong = CitizenServiceNumber.Parse(new string(digits)).Value;
        var swapped = right.Digits.ToCharArray();
        var other = Math.Min(at + 1, 8) == at ? 0 : at + 1;
        (swapped[at], swapped[other]) = (swapped[other], swapped[at]);

        // The weights are a straight row but for the last: only neighbours are told apart for certain.
        return wrong is null && (other == 0 || swapped[at] == swapped[other] || CitizenServiceNumber.Parse(new string(swapped)).Value is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_whole_date_is_what_the_calendar_says() => Prop.ForAll(Numbers(1890, 2026), Numbers(-1, 14), Numbers(-1, 33), (year, month, day) =>
        (PartialDate.Of(year, month, day, DateOnly.MaxValue).Value is not null)
            == DateOnly.TryParseExact($"{year:0000}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_is_written_and_read_back_and_can_be_whatever_it_leaves_open() => Prop.ForAll(Dates(), date =>
    {
        var full = PartialDate.Of(date.Year, date.Month, date.Day, Today).Value!;
        var month = PartialDate.Of(date.Year, date.Month, null, Today).Value!;
        var year = PartialDate.Of(date.Year, null, null, Today).Value!;
        return new[] { full, month, year }.All(d => PartialDate.Restore(d.ToString()) == d && d.First <= date && date <= d.Last && d.CanBe(full) && full.CanBe(d))
            && !full.CanBe(PartialDate.Of(date.Year == 1950 ? 1951 : 1950, null, null, Today).Value!);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_was_born_within_a_date_is_as_old_as_it_says() => Prop.ForAll(Dates(), Dates(), (birth, day) =>
    {
        // Counted birthday by birthday; who was born on 29 February has it on 1 March in other years.
        var age = day < birth ? 0 : Enumerable.Range(birth.Year + 1, Math.Max(0, day.Year - birth.Year))
            .Count(y => (birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(y) ? new DateOnly(y, 3, 1) : new DateOnly(y, birth.Month, birth.Day)) <= day);
        var whole = PartialDate.Of(birth.Year, birth.Month, birth.Day, Today).Value!.AgeOn(day);
        var (fewest, most) = PartialDate.Of(birth.Year, null, null, Today).Value!.AgeOn(day);
        return whole == (age, age) && fewest <= age && age <= most && most - fewest <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_postcode_is_four_digits_and_two_letters_however_it_is_typed() => Prop.ForAll(Numbers(1000, 9999), Letters(2), (digits, letters) =>
    {
        var forms = new[] { $"{digits}{letters}", $"{digits} {letters}", $" {digits}{letters.ToLowerInvariant()} " }.Select(f => Postcode.Parse(f).Value?.Value);
        return forms.All(f => f == (letters is "SA" or "SD" or "SS" ? null : $"{digits}{letters}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_house_number_counts_within_its_bounds_only() => Prop.ForAll(Numbers(-5, 100_005), n =>
        (DutchAddress.Parse(null, n, null, null, "6211 AB", null).Value is not null) == n is >= 1 and <= 99_999).QuickCheckThrowOnFailure();

    [Fact]
    public void An_address_has_one_key_however_it_is_typed() => Prop.ForAll(Numbers(1, 99_999), Letters(1), (n, letter) =>
        DutchAddress.Parse("Straat", n, letter, "bis", "6211ab", "Plaats").Value!.Key
            == DutchAddress.Parse(null, n, letter.ToLowerInvariant(), " BIS ", "6211 AB", null).Value!.Key).QuickCheckThrowOnFailure();

    [Fact]
    public void A_foreign_address_keeps_its_lines_within_their_lengths() => Prop.ForAll(Numbers(0, 60), Numbers(0, 60), Numbers(0, 60), (a, b, c) =>
    {
        var read = ForeignAddress.Parse(new string('a', a), new string('b', b), new string('c', c), 5010);
        return a + b + c == 0 ? read.Problem == FormatProblem.Empty
            : a > 40 || b > 50 || c > 35 ? read.Problem == FormatProblem.TooLong
            : read.Value!.Lines.Count == new[] { a, b, c }.Count(l => l > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_description_of_a_place_is_kept_to_its_length() => Prop.ForAll(Numbers(0, 80), n =>
        (LocationDescription.Parse(new string('x', n)).Value is not null) == n is >= 1 and <= 35).QuickCheckThrowOnFailure();

    [Fact]
    public void A_Dutch_mobile_number_is_the_same_however_it_is_grouped() => Prop.ForAll(Numbers(10_000_000, 99_999_999), n =>
        new[] { $"06{n}", $"06-{n}", $"+316{n}", $"00316{n}", $"+31 (0)6 {n}", $"06 {n.ToString(CultureInfo.InvariantCulture)[..4]} {n.ToString(CultureInfo.InvariantCulture)[4..]}" }
            .All(t => PhoneNumber.Parse(t).Value is { } phone && phone.International == $"+316{n}" && phone.AsTyped == t)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_international_number_has_eight_to_fifteen_digits() => Prop.ForAll(Numbers(1, 20), n =>
        (PhoneNumber.Parse("+48" + new string('5', n)).Value!.International is not null) == n + 2 is >= 8 and <= 15).QuickCheckThrowOnFailure();

    [Fact]
    public void A_Dutch_plate_is_the_same_with_and_without_dashes() => Prop.ForAll(Letters(2), Numbers(100, 999), Letters(1), (front, middle, back) =>
    {
        var plain = LicencePlate.Parse($"{front}{middle}{back}".ToLowerInvariant()).Value!;
        var dashed = LicencePlate.Parse($"{front}-{middle}-{back}").Value!;
        return plain is { IsDutch: true } && plain.Key == dashed.Key && plain.ToString() == $"{front}-{middle}-{back}" && dashed.ToString() == plain.ToString();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_handle_is_the_same_with_and_without_its_sign() => Prop.ForAll(Letters(8), name =>
        Handle.Parse(Platform.TikTok, "@" + name).Value == Handle.Parse(Platform.TikTok, $" {name} ").Value
        && Handle.Parse(Platform.TikTok, name.ToLowerInvariant()).Value!.Key == Handle.Parse(Platform.TikTok, name).Value!.Key).QuickCheckThrowOnFailure();

    [Fact]
    public void An_account_is_an_IBAN_for_one_pair_of_check_digits_in_97_and_kept_as_typed_for_the_others() => Prop.ForAll(Letters(4), Numbers(0, 2_000_000_000), (bank, account) =>
    {
        var rest = $"{bank}{account:0000000000}";
        var check = 98 - (int)(BigInteger.Parse(string.Concat((rest + "NL00").Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{c - 'A' + 10}")), CultureInfo.InvariantCulture) % 97);
        return Enumerable.Range(2, 97).All(d => BankAccount.Parse($"NL{d:00} {rest}").Value is { } read && (read.Iban is not null) == (d == check));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_keeps_every_letter_of_every_part() => Prop.ForAll(Letters(6), Letters(6), (given, family) =>
        PersonName.Parse(given, "van der", family).Value!.ToString() == $"{given} van der {family}"
        && PersonName.Parse($"  {given} ", null, null).Value!.GivenNames == given
        && PersonName.Parse(null, "de", null).Problem == FormatProblem.NotAPrefix).QuickCheckThrowOnFailure();

    private static bool Same<T>(Func<string?, Parsed<T>> parse, string text)
        where T : class => parse(text).Value is not { } once || parse(once.ToString()).Value?.ToString() == once.ToString();

    private static Arbitrary<int> Numbers(int from, int to) => Gen.Choose(from, to).ToArbitrary();

    private static Arbitrary<string> Letters(int count) => Gen.Choose('A', 'Z').ArrayOf(count).Select(a => string.Concat(a.Select(c => (char)c))).ToArbitrary();

    private static Arbitrary<DateOnly> Dates() => Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, Today.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
}
