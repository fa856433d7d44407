using MeldrouteZL.Domain.PublicReports;
using Xunit;

namespace MeldrouteZL.Domain.Tests.PublicReports;

/// <summary>A code as people write it.</summary>
public sealed class ReportCodeTests
{
    [Theory]
    [InlineData("1234567890123456")]
    [InlineData("1234 5678 9012 3456")]
    [InlineData(" 1234-5678-9012-3456\t")]
    [InlineData("١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦")]
    public void Is_read_however_it_is_written(string typed) => Assert.Equal("1234567890123456", ReportCode.Read(typed)?.Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456789012345")]
    [InlineData("12345678901234567")]
    [InlineData("1234 5678 9012 345a 6")]
    [InlineData("1234567890123456                                             ")]
    public void Is_nothing_else(string? typed) => Assert.Null(ReportCode.Read(typed));

    [Fact]
    public void Is_shown_in_groups_of_four_and_says_nothing_by_itself()
    {
        var code = ReportCode.Read("1234567890123456")!;

        Assert.Equal(["1234", "5678", "9012", "3456"], code.Groups);
        Assert.DoesNotContain("1234", code.ToString(), StringComparison.Ordinal);
    }
}
