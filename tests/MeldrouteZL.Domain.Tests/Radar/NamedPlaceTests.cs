using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Radar;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Radar;

/// <summary>What makes two buildings or firms one: a number of the trade register, or a name with where it is; never a name alone.</summary>
[Trait("Requirement", "R56")]
public sealed class NamedPlaceTests
{
    [Fact]
    public void A_number_of_the_trade_register_is_enough_whatever_the_name()
    {
        var found = Compare(Place("Wasstraat Zuid B.V.", number: "12 34 56 78"), Place("Carwash", number: "12345678"));

        Assert.Equal(LinkReasons.SameChamberNumber, found.Reasons);
        Assert.True(found.Strength >= Resemblance.Shown);
    }

    [Theory]
    [InlineData("Café 't Hoekje", "CAFE T HOEKJE")]
    [InlineData("Wasstraat Zuid B.V.", "wasstraat-zuid")]
    [InlineData("Zorg & Zo VOF", "Zorg Zo")]
    public void A_name_with_its_place_is_found_in_another_spelling(string one, string other)
    {
        var found = Compare(Place(one, place: "Heerlen"), Place(other, place: "HEERLEN"));

        Assert.Equal(LinkReasons.SameNamedPlace, found.Reasons);
        Assert.True(found.Strength >= Resemblance.Shown);
    }

    [Fact]
    public void A_building_is_found_by_where_it_is_also_under_another_name_or_as_somebodys_address()
    {
        var (one, other) = (Place("Pension Zon", postcode: "6411 AB", number: null, house: 12), Place("Hotel Maan", postcode: "6411ab", number: null, house: 12));

        Assert.Equal(LinkReasons.SameAddress, Compare(one, other).Reasons);
        Assert.Equal(LinkReasons.SameAddress | LinkReasons.SameNamedPlace, Compare(one, one).Reasons);
        Assert.Equal(LinkReasons.SameAddress, Compare(one, new PersonClues { Addresses = [new("6411AB", "12")] }).Reasons);
    }

    [Fact]
    public void A_name_alone_and_the_same_name_elsewhere_are_nothing()
    {
        Assert.Empty(MatchTokens.Of(Place("Kapsalon Anna")));
        Assert.Equal(LinkReasons.None, Compare(Place("Kapsalon Anna", place: "Heerlen"), Place("Kapsalon Anna", place: "Maastricht")).Reasons);
        Assert.Equal(LinkReasons.None, Compare(Place("Kapsalon Anna", place: "Heerlen"), Place("Kapsalon Bea", place: "Heerlen")).Reasons);
    }

    [Theory]
    [InlineData("", null, FormatProblem.Empty)]
    [InlineData("Firma", "1234567", FormatProblem.NotAChamberNumber)]
    [InlineData("Firma", "1234567a", FormatProblem.NotAChamberNumber)]
    public void What_cannot_be_right_is_refused(string name, string? number, FormatProblem problem) =>
        Assert.Equal(problem, NamedPlace.Parse(name, number, null, null).Problem);

    [Fact]
    public void It_is_read_as_people_write_it_and_never_printed_by_the_radar()
    {
        var address = DutchAddress.Parse(null, 12, "a", null, "6411 AB", "Heerlen");

        Assert.Equal("Zon, KvK 12345678, 12a, 6411 AB Heerlen", NamedPlace.Parse("Zon", "12345678", address, null).Value!.ToString());
        Assert.Equal("NamedPlaceClue", new NamedPlaceClue("a", "b", "c", "d", "e").ToString());
    }

    // As it goes from what is typed to what is compared.
    private static PersonClues Place(string name, string? number = null, string? place = null, string? postcode = null, int? house = null)
    {
        var read = NamedPlace.Parse(name, number, postcode is null ? (Parsed<DutchAddress>?)null : DutchAddress.Parse(null, house, null, null, postcode, null), place);
        return new PersonClues { NamedPlaces = NamedPlace.ClueOf(read.Value!.Key) is { } clue ? [clue] : [] };
    }

    private static Resemblance Compare(PersonClues one, PersonClues other) => Resemblance.Of(DatePrecision.Unknown, DatePrecision.Unknown, [.. MatchTokens.Of(one)
        .SelectMany(a => MatchTokens.Of(other).Where(b => b.Text == a.Text).Select(b => new SharedToken(a.Kind, b.Kind, 1)))]);
}
