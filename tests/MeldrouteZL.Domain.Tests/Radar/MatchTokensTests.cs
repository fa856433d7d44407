using MeldrouteZL.Domain.Radar;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Radar;

/// <summary>What is shared by two descriptions of one person, with one mistake in one of them, and what by two persons.</summary>
[Trait("Requirement", "R56")]
[Trait("Requirement", "R95")]
public sealed class MatchTokensTests
{
    private static readonly PersonClues Known = new() { GivenNames = "Agnieszka Maria", FamilyName = "Wójcik", BirthYear = 1998, BirthMonth = 4, BirthDay = 7 };

    public static TheoryData<string, PersonClues, LinkReasons> Again => new()
    {
        { "the same", Known, LinkReasons.SameNames | LinkReasons.SameBirthDate },
        { "without diacritics", Known with { FamilyName = "Wojcik" }, LinkReasons.SameNames | LinkReasons.SameBirthDate },
        { "another spelling", Known with { FamilyName = "Voytsik" }, LinkReasons.SurnameOneLetterOff | LinkReasons.SameBirthDate },
        { "one letter of the family name", Known with { FamilyName = "Wójtcik" }, LinkReasons.SurnameOneLetterOff | LinkReasons.SameBirthDate },
        { "one letter of the first name", Known with { GivenNames = "Agnieskza Maria" }, LinkReasons.FirstNameOneLetterOff | LinkReasons.SameBirthDate },
        { "turned date", Known with { BirthMonth = 7, BirthDay = 4 }, LinkReasons.NamesSoundAlike | LinkReasons.DayAndMonthTurned },
        { "turned names", Known with { GivenNames = "Wójcik", FamilyName = "Agnieszka Maria" }, LinkReasons.NamesInOtherOrder | LinkReasons.SameBirthDate },
        { "no second name", Known with { GivenNames = "Agnieszka" }, LinkReasons.NamesSoundAlike | LinkReasons.SameBirthDate },
        { "month and year", Known with { BirthDay = null }, LinkReasons.NamesSoundAlike | LinkReasons.SameBirthMonth },
        { "year", Known with { BirthDay = null, BirthMonth = null }, LinkReasons.NamesSoundAlike | LinkReasons.SameBirthYear },
        { "no date", Known with { BirthYear = null }, LinkReasons.NamesSoundAlike | LinkReasons.BirthDateUnknown },
        { "another day", Known with { BirthDay = 19 }, LinkReasons.NamesSoundAlike | LinkReasons.OtherBirthDate },
        { "another family name", Known with { FamilyName = "Nowak" }, LinkReasons.SameFirstName | LinkReasons.SameBirthDate },
    };

    [Theory]
    [MemberData(nameof(Again))]
    public void A_person_who_is_written_down_otherwise_is_found_with_the_reason(string how, PersonClues again, LinkReasons why)
    {
        Assert.NotEmpty(how);

        Assert.Equal(why, Compare(Known, again).Reasons);
        Assert.Equal(why, Compare(again, Known).Reasons);
    }

    [Fact]
    public void One_mistake_is_shown_and_a_coincidence_is_not()
    {
        string[] coincidences = ["no date", "another day", "another family name"];
        foreach (var (how, clues, _) in Again.Select(a => a.Data))
        {
            Assert.Equal(!coincidences.Contains(how), Compare(Known, clues).Strength >= Resemblance.Shown);
        }
    }

    [Theory]
    [InlineData("van der Heiden", "Heiden, van der")]
    [InlineData("Van den Berg", "Vandenberg")]
    [InlineData("El Mansouri", "al-Mansuri")]
    [InlineData("El Mansouri", "Elmansouri")]
    [InlineData("Ben Salah", "Bensalah")]
    [InlineData("Jansen-de Vries", "Vries")]
    public void What_stands_before_a_family_name_makes_no_difference(string one, string other) =>
        Assert.True(Compare(Known with { FamilyName = one }, Known with { FamilyName = other }).Strength >= 90);

    [Fact]
    public void A_prefix_may_stand_in_a_field_of_its_own() =>
        Assert.Equal(MatchTokens.Of(Known with { FamilyName = "van der Meer" }).Order(ByText), MatchTokens.Of(Known with { Prefix = "van der", FamilyName = "Meer" }).Order(ByText));

    [Fact]
    public void A_family_name_may_come_first() =>
        Assert.Equal(LinkReasons.NamesInOtherOrder | LinkReasons.SameBirthDate, Compare(Known with { GivenNames = "Thị Hoa", FamilyName = "Nguyễn" }, Known with { GivenNames = "Nguyen Thi", FamilyName = "Hoa" }).Reasons);

    [Fact]
    public void An_alias_counts_as_a_first_name() =>
        Assert.Equal(LinkReasons.NamesSoundAlike | LinkReasons.SameBirthDate, Compare(Known with { GivenNames = "Ada" }, Known with { Aliases = ["Ada"] }).Reasons);

    [Fact]
    public void No_token_is_a_family_name_alone()
    {
        foreach (var clues in (PersonClues[])[Known, Known with { GivenNames = null }, Known with { BirthYear = null }, new() { FamilyName = "Wójcik" }, new() { GivenNames = "Wójcik" }, new() { Aliases = ["Wójcik"] }])
        {
            // What remains without the kind: a name with a number, or two names.
            Assert.All(MatchTokens.Of(clues), t => Assert.True(t.Text.Split('|')[1].Contains(' ', StringComparison.Ordinal) || t.Text.Split('|').Length == 3, t.Text));
        }

        Assert.Empty(MatchTokens.Of(new PersonClues { FamilyName = "Wójcik" }));
    }

    [Theory]
    [InlineData("06-12345678", "+31 6 1234 5678")]
    [InlineData("0031612345678", "+31 (0)6 12345678")]
    [InlineData("0048 601 234 567", "+48601234567")]
    public void A_number_is_one_number_however_it_is_written(string one, string other)
    {
        var found = Compare(new() { Phones = [one] }, new() { Phones = [other] });

        Assert.Equal(LinkReasons.SamePhone, found.Reasons);
        Assert.True(found.Strength >= Resemblance.Shown);
    }

    [Fact]
    public void Things_are_compared_letter_by_letter()
    {
        PersonClues one = new() { Plates = ["ab-123-c"], Accounts = ["NL02 ABNA 0123 4567 89"], Handles = [new("Snapchat", "@Ster")], Addresses = [new("6411 ab", "12 a")] };
        PersonClues other = new() { Plates = ["AB123C"], Accounts = ["nl02abna0123456789"], Handles = [new("snapchat ", "ster")], Addresses = [new("6411AB", "12-A")] };

        Assert.Equal(LinkReasons.SamePlate | LinkReasons.SameAccount | LinkReasons.SameHandle | LinkReasons.SameAddress, Compare(one, other).Reasons);
        Assert.Equal(LinkReasons.None, Compare(one, new() { Plates = ["AB124C"], Accounts = ["NL02ABNA0123456780"], Handles = [new("TikTok", "ster")], Addresses = [new("6411AB", "12")] }).Reasons);
    }

    [Fact]
    public void A_phone_in_common_makes_a_weak_likeness_stronger()
    {
        var undated = Known with { BirthYear = null };

        Assert.True(Compare(Known with { Phones = ["0612345678"] }, undated with { Phones = ["0612345678"] }).Strength > Compare(new() { Phones = ["0612345678"] }, new() { Phones = ["0612345678"] }).Strength);
    }

    [Fact]
    public void What_many_share_says_less()
    {
        SharedToken[] Shared(int owners) => [new(TokenKind.NamesAndYear, TokenKind.NamesAndYear, owners)];

        var (alone, common) = (Resemblance.Of(DatePrecision.Year, DatePrecision.Day, Shared(1)), Resemblance.Of(DatePrecision.Year, DatePrecision.Day, Shared(30)));

        Assert.True(common.Strength < alone.Strength);
        Assert.Equal(alone.Reasons | LinkReasons.OthersToo, common.Reasons);
    }

    [Fact]
    public void Nothing_in_common_is_nothing() => Assert.Equal(0, Compare(Known, new() { GivenNames = "Piet", FamilyName = "Bakker", BirthYear = 1970, BirthMonth = 1, BirthDay = 2 }).Strength);

    [Fact]
    public void What_is_typed_is_never_printed() => Assert.Equal("PersonClues HandleClue AddressClue NamesAndYear", $"{Known} {new HandleClue("a", "b")} {new AddressClue("a", "b")} {new MatchToken(TokenKind.NamesAndYear, "x")}");

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("-- --")]
    [InlineData("\u202Eabc")]
    [InlineData("ツ")]
    [InlineData("李")]
    [InlineData("𝔄𝔫𝔫𝔞")]
    public void Whatever_is_typed_as_a_name_makes_tokens_or_none(string name) => Assert.NotNull(MatchTokens.Of(Known with { GivenNames = name, FamilyName = name, Aliases = [name], Prefix = name, Phones = [name], Plates = [name] }));

    private static readonly Comparer<MatchToken> ByText = Comparer<MatchToken>.Create((a, b) => string.CompareOrdinal($"{a.Kind}{a.Text}", $"{b.Kind}{b.Text}"));

    // As the database does it, for two persons who are the only ones.
    private static Resemblance Compare(PersonClues mine, PersonClues theirs) => Resemblance.Of(mine.Known, theirs.Known,
        [.. MatchTokens.Of(mine).Join(MatchTokens.Of(theirs), m => m.Text, t => t.Text, (m, t) => new SharedToken(m.Kind, t.Kind, 1))]);
}
