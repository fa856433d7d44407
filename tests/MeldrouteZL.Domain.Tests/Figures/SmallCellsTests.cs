using System.Globalization;
using MeldrouteZL.Domain.Figures;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Figures;

/// <summary>Which counts are shown, and that none that is withheld follows from the others.</summary>
[Trait("Requirement", "R186")]
public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("0 0 0", "0 0 0 = 0")]
    [InlineData("5 0 9", "5 0 9 = 14")]
    [InlineData("1 0 3", "- - - = -")] // four in all
    [InlineData("3 12 7", "- 12 - = 22")] // one alone is the total less the others
    [InlineData("1 1 9 20", "- - - 20 = 31")] // two that are one each
    [InlineData("4 4 20", "- - 20 = 28")]
    [InlineData("2 8", "- - = 10")]
    [InlineData("4 1 0", "- - 0 = 5")]
    public void Few_are_withheld_with_what_tells_them(string counted, string shown)
    {
        var counts = SmallCells.Of([.. counted.Split(' ').Select(int.Parse)]);

        Assert.Equal(shown, $"{string.Join(' ', counts.Cells.Select(c => Text(c)))} = {Text(counts.Total)}");
    }

    [Fact]
    public void No_withheld_count_follows_from_what_is_shown()
    {
        var random = new Random(12);
        for (var i = 0; i < 5000; i++)
        {
            int[] counts = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(3) == 0 ? 0 : random.Next(12))];
            var shown = SmallCells.Of(counts);
            Assert.DoesNotContain(shown.Cells, c => c is > 0 and < 5);
            Assert.All(shown.Cells.Zip(counts), c => Assert.True(c.First is null || c.First == c.Second));
            var withheld = shown.Cells.Count(c => c is null);
            Assert.True(withheld != 1 || shown.Total is null, string.Join(' ', counts));
            Assert.True(withheld == 0 || shown.Total is null || shown.Total - shown.Cells.Sum() >= 5, string.Join(' ', counts));
        }
    }

    private static string Text(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
