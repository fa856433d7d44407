using MeldrouteZL.Domain.Persons;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Persons;

/// <summary>Values from the sources and from daily use, each by hand.</summary>
public sealed class ValueTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("111222333", "111222333", null)]
    [InlineData("1112.22.333", "111222333", null)]
    [InlineData("999 990 019", "999990019", null)]
    [InlineData("10000008", "010000008", null)]
    [InlineData("111222334", null, FormatProblem.FailsElevenTest)]
    [InlineData("000000000", null, FormatProblem.FailsElevenTest)]
    [InlineData("00000000", null, FormatProblem.FailsElevenTest)]
    [InlineData("1112223330", null, FormatProblem.NotNineDigits)]
    [InlineData("١١١٢٢٢٣٣٣", null, FormatProblem.NotNineDigits)]
    [InlineData("", null, FormatProblem.Empty)]
    public void Citizen_service_number(string typed, string? digits, FormatProblem? problem) =>
        Assert.Equal((digits, problem), (CitizenServiceNumber.Parse(typed).Value?.Digits, CitizenServiceNumber.Parse(typed).Problem));

    [Theory]
    [InlineData(2000, 2, 29, "2000-02-29", null)]
    [InlineData(2000, 2, null, "2000-02", null)]
    [InlineData(2000, null, null, "2000", null)]
    [InlineData(null, null, null, null, FormatProblem.Empty)]
    [InlineData(2001, 2, 29, null, FormatProblem.NoSuchDate)]
    [InlineData(2000, 13, null, null, FormatProblem.NoSuchDate)]
    [InlineData(2000, null, 3, null, FormatProblem.DayWithoutMonth)]
    [InlineData(null, 3, null, null, FormatProblem.MonthWithoutYear)]
    [InlineData(2026, 12, null, null, FormatProblem.InFuture)]
    [InlineData(2026, 11, null, "2026-11", null)]
    [InlineData(99, null, null, null, FormatProblem.TooLongAgo)]
    public void Partial_date(int? year, int? month, int? day, string? written, FormatProblem? problem)
    {
        var read = PartialDate.Of(year, month, day, Today);

        Assert.Equal((written, problem), (read.Value?.ToString(), read.Problem));
    }

    [Theory]
    [InlineData("2000-02-30")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("gisteren")]
    public void No_date_is_restored_from(string? text) => Assert.Null(PartialDate.Restore(text));

    [Theory]
    [InlineData("6211 ab", "6211 AB")]
    [InlineData("6411CK", "6411 CK")]
    [InlineData("0211 AB", null)]
    [InlineData("6211 SS", null)]
    [InlineData("6211  AB1", null)]
    public void Postcodes(string typed, string? written) => Assert.Equal(written, Postcode.Parse(typed).Value?.ToString());

    [Fact]
    public void An_address_is_enough_with_postcode_and_number_or_with_street_and_place()
    {
        Assert.Equal("12A bis, 6211 AB", DutchAddress.Parse(null, 12, "A", "bis", "6211ab", null).Value!.ToString());
        Assert.Equal("Markt 3, Kerkrade", DutchAddress.Parse("Markt", 3, null, null, null, "Kerkrade").Value!.ToString());
        Assert.Null(DutchAddress.Parse("Markt", 3, null, null, null, "Kerkrade").Value!.Key);
        Assert.Equal("6211AB|12|A|BIS", DutchAddress.Parse(null, 12, "a", "bis", "6211ab", null).Value!.Key);
        Assert.Equal(FormatProblem.AddressIncomplete, DutchAddress.Parse("Markt", 3, null, null, null, null).Problem);
        Assert.Equal(FormatProblem.HouseLetterWrong, DutchAddress.Parse("Markt", 3, "AB", null, null, "Kerkrade").Problem);
        Assert.Equal(FormatProblem.HouseAdditionWrong, DutchAddress.Parse("Markt", 3, null, "boven", null, "Kerkrade").Problem);
        Assert.Equal(FormatProblem.NotAPostcode, DutchAddress.Parse("Markt", 3, null, null, "6211", "Kerkrade").Problem);
    }

    [Fact]
    public void An_address_abroad_needs_a_line_and_a_country()
    {
        Assert.Equal("Rue Neuve 4, 4000 Luik", ForeignAddress.Parse("Rue Neuve 4", null, "4000 Luik", 5010).Value!.ToString());
        Assert.Equal(ForeignAddress.Parse("Rue Neuve 4", null, null, 5010).Value, ForeignAddress.Parse(null, "Rue Neuve 4", null, 5010).Value);
        Assert.Equal(FormatProblem.CountryMissing, ForeignAddress.Parse("Rue Neuve 4", null, null, null).Problem);
    }

    [Theory]
    [InlineData("045-5600000", "+31455600000")]
    [InlineData("+32 4 222 22 22", "+3242222222")]
    [InlineData("+310612345678", "+31612345678")]
    [InlineData("5600000", null)]
    [InlineData("eindigt op 78", null)]
    [InlineData("0800-2000", null)]
    public void Phone_numbers(string typed, string? international) =>
        Assert.Equal((typed, international), (PhoneNumber.Parse(typed).Value!.AsTyped, PhoneNumber.Parse(typed).Value!.International));

    [Theory]
    [InlineData("GL01HB", "GL-01-HB")]
    [InlineData("01glhb", "01-GL-HB")]
    [InlineData("glhb 01", "GL-HB-01")]
    [InlineData("1-ABC-23", "1-ABC-23")]
    [InlineData("AB1234", "AB-12-34")]
    [InlineData("999xx9", "999-XX-9")]
    [InlineData("1-abc-234", "1-abc-234")] // Belgian
    [InlineData("AC AB 1234", "AC AB 1234")] // German
    [InlineData("SB 12ABC", "SB 12ABC")] // Polish
    public void Plates(string typed, string written) => Assert.Equal(written, LicencePlate.Parse(typed).Value!.ToString());

    [Fact]
    public void No_plate_is_what_has_other_signs_in_it() => Assert.Equal(FormatProblem.NotAPlate, LicencePlate.Parse("AB=12").Problem);

    [Theory]
    [InlineData("nl91abna0417164300", "NL91 ABNA 0417 1643 00")] // the example of the standard
    [InlineData("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32")]
    [InlineData("NL91ABNA0417164301", "NL91ABNA0417164301")]
    [InlineData("rekening eindigt op 4300", "rekening eindigt op 4300")]
    public void Accounts(string typed, string written) => Assert.Equal(written, BankAccount.Parse(typed).Value!.ToString());

    [Theory]
    [InlineData("Nguyễn Thị Ánh", null, null, "Nguyễn Thị Ánh")]
    [InlineData(null, null, "Bătrânu", "Bătrânu")]
    [InlineData("محمد", null, "الأحمد", "محمد الأحمد")]
    [InlineData("Jan", "van 't", "Woud", "Jan van 't Woud")]
    public void Names(string? given, string? prefix, string? family, string written) => Assert.Equal(written, PersonName.Parse(given, prefix, family).Value!.ToString());

    [Theory]
    [InlineData("A\u202Enna")]
    [InlineData("An\u0000na")]
    [InlineData("An\u2028na")]
    public void A_name_hides_nothing(string given) => Assert.Equal(FormatProblem.HiddenCharacters, PersonName.Parse(given, null, null).Problem);

    [Fact]
    public void Half_a_character_is_no_letter() => Assert.Equal(FormatProblem.HiddenCharacters, PersonName.Parse($"An{(char)0xD800}na", null, null).Problem);
}
