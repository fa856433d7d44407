using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class AsvsDocumentTests
{
    // The standard's own count of requirements per section.
    private const string Sections =
        "V1.1:2 V1.2:10 V1.3:12 V1.4:3 V1.5:3 V2.1:3 V2.2:3 V2.3:5 V2.4:2 V3.1:1 V3.2:3 V3.3:5 V3.4:8 V3.5:8 V3.6:1 V3.7:5 V4.1:5 V4.2:5 V4.3:2 V4.4:4 "
        + "V5.1:1 V5.2:6 V5.3:3 V5.4:3 V6.1:3 V6.2:12 V6.3:8 V6.4:6 V6.5:8 V6.6:4 V6.7:2 V6.8:4 V7.1:3 V7.2:4 V7.3:2 V7.4:5 V7.5:3 V7.6:2 V8.1:4 V8.2:4 "
        + "V8.3:3 V8.4:2 V9.1:3 V9.2:4 V10.1:2 V10.2:3 V10.3:5 V10.4:16 V10.5:5 V10.6:2 V10.7:3 V11.1:4 V11.2:5 V11.3:5 V11.4:4 V11.5:2 V11.6:2 V11.7:2 "
        + "V12.1:5 V12.2:2 V12.3:5 V13.1:4 V13.2:6 V13.3:4 V13.4:7 V14.1:2 V14.2:8 V14.3:3 V15.1:5 V15.2:5 V15.3:7 V15.4:4 V16.1:1 V16.2:5 V16.3:4 V16.4:3 "
        + "V16.5:4 V17.1:2 V17.2:8 V17.3:2";

    private static readonly IReadOnlyList<AsvsRow> Rows = AsvsRow.Load();

    [Fact]
    public void The_page_is_what_the_table_says() => GeneratedDocument.Hold("asvs.md", AsvsDocument.Write(Rows));

    [Fact]
    public void All_requirements_are_there_once_and_in_order()
    {
        var expected = Sections.Split(' ').Select(s => s.Split(':'))
            .SelectMany(s => Enumerable.Range(1, int.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture)), (s, i) => $"{s[0]}.{i}").ToList();

        Assert.Equal(345, expected.Count);
        Assert.Equal(expected, Rows.Select(r => r.Id));
    }

    [Fact]
    public void Levels_add_up_to_those_of_the_standard() =>
        Assert.Equal([(1, 70), (2, 183), (3, 92)], Rows.CountBy(r => r.Level).Select(l => (l.Key, l.Value)).Order());

    [Fact]
    public void No_row_is_empty() => Assert.All(Rows, row =>
    {
        Assert.False(string.IsNullOrWhiteSpace(row.Subject), row.Id);
        Assert.False(string.IsNullOrWhiteSpace(row.How), row.Id);
        Assert.Contains(row.Verdict, AsvsRow.Verdicts);
    });

    [Fact]
    public void Every_test_that_is_named_exists() =>
        Assert.DoesNotContain(Rows.SelectMany(r => r.Tests, (r, test) => (r.Id, test)), named => !TestNames.All.Contains(named.test));

    [Fact]
    public void What_is_met_is_shown_by_a_test_or_says_why_none_can() =>
        Assert.Empty(Rows.Where(r => r.Verdict == AsvsRow.Met && r.Tests.Count == 0 && r.Untested.Length == 0).Select(r => r.Id));

    [Fact]
    public void A_test_is_a_method_after_a_fact_or_a_theory()
    {
        string[] source =
        [
            "public sealed class FirstTests(AppFixture fixture)", "    public static TheoryData<string> Rows() => [];", "    [Fact]", "    [Trait(\"a\", \"b\")]",
            "    public async Task Something_happens()", "    {", "    public void Helper() { }", "    [Theory]", "    [InlineData(\"(\")]", "    public void Another_thing(string text) =>",
        ];

        Assert.Equal(["FirstTests.Something_happens", "FirstTests.Another_thing"], TestNames.In(source));
    }

    [Fact]
    public void Cryptography_is_found()
    {
        KeyValuePair<string, string>[] files = [new("A.cs", "SHA256.HashData(b); RandomNumberGenerator.Fill(c);"), new("B.sql", "SELECT meldroute.hmac(a, b, 'sha256')"), new("C.cs", "var shape = aesthetic;")];

        Assert.Equal([["`A.cs`", "`RandomNumberGenerator`, `SHA256`"], ["`B.sql`", "`hmac`"]], AsvsDocument.Cryptography(files));
    }
}
