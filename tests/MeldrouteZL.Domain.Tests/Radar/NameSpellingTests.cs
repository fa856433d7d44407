using MeldrouteZL.Domain.Radar;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Radar;

/// <summary>Names that are one name in another spelling, and names that are not.</summary>
[Trait("Requirement", "R56")]
public sealed class NameSpellingTests
{
    [Theory]
    [InlineData("Mohammed", "Muhammad")]
    [InlineData("Mohammed", "Mohamed")]
    [InlineData("Youssef", "Yusuf")]
    [InlineData("Khalid", "Chalid")]
    [InlineData("Qasim", "Kassim")]
    [InlineData("Hussein", "Hoessein")]
    [InlineData("Fatima", "Fatimah")]
    [InlineData("Ahmed", "Ahmet")]
    [InlineData("Omar", "Umar")]
    [InlineData("Noor", "Nour")]
    [InlineData("Łukasz", "Lucas")]
    [InlineData("Paweł", "Pavel")]
    [InlineData("Kowalska", "Kowalski")]
    [InlineData("Wiśniewska", "Visniewski")]
    [InlineData("Ștefan", "Shtefan")]
    [InlineData("Țăran", "Taran")]
    [InlineData("Nguyễn", "Nguyen")]
    [InlineData("Đặng", "Dang")]
    [InlineData("Phạm", "Fam")]
    [InlineData("Kwaku", "Kweku")]
    [InlineData("Kofi", "Koffi")]
    [InlineData("Aïssatou", "Aissatu")]
    [InlineData("Müller", "Mueller")]
    [InlineData("Dijkstra", "Dykstra")]
    [InlineData("Søren", "Soren")]
    [InlineData("Großmann", "Grossmann")]
    public void One_name_in_two_spellings_sounds_alike(string one, string other) => Assert.Equal(SoundOf(one), SoundOf(other));

    [Theory]
    [InlineData("Maria", "Marta")]
    [InlineData("Kowalski", "Kaminski")]
    [InlineData("Nguyen", "Tran")]
    [InlineData("Le", "Ly")]
    [InlineData("Ali", "Ala")]
    [InlineData("Jan", "Jon")]
    [InlineData("Popa", "Popescu")]
    public void Two_names_do_not(string one, string other) => Assert.NotEqual(SoundOf(one), SoundOf(other));

    [Theory]
    [InlineData("Anna-Maria", "anna maria")]
    [InlineData("  O'Neill ", "oneill")]
    [InlineData("Aït Ahmed", "ait ahmed")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("123 -- \u0000", "")]
    public void A_name_falls_apart_in_parts_of_letters(string? written, string parts) => Assert.Equal(parts, string.Join(' ', NameSpelling.PartsOf(written)));

    private static string SoundOf(string name) => string.Concat(NameSpelling.PartsOf(name).Select(p => NameSpelling.SoundOf(NameSpelling.Spelled(p))));
}
