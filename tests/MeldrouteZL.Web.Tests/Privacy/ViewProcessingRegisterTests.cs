using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class ViewProcessingRegisterTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/register";
    private readonly MeldrouteApp app = fixture.App;

    // By hand: the profiles of domain facts, sections 12 and 18.
    [Theory]
    [InlineData("Verwijzen: RIEC Informatieplein", "RIEC", "Wgs, artikel 2.19", "gezondheid")]
    [InlineData("Verwijzen: Zorg- en Veiligheidshuis", "Zorg- en Veiligheidshuizen", "Besluit Wgs, artikel 2.20", "seksueel gedrag")]
    [InlineData("Doorsturen naar Veilig Thuis", "Veilig Thuis", "15 jaar", "alleen politie")]
    public async Task It_says_who_receives_on_which_ground_and_what_is_not_given(string purpose, string receiver, string says, string withholds)
    {
        using var officer = await app.SignInAsync("fg");

        var row = (await officer.GetAsync(Address)).Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td")!.TextContent == purpose);

        Assert.Equal(receiver, row.QuerySelector("td:nth-child(3)")!.TextContent);
        Assert.Contains(says, row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(withholds, row.QuerySelector("td:nth-child(4)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_the_lines_of_the_page()
    {
        using var officer = await app.SignInAsync("fg");
        var page = await officer.GetAsync(Address);

        var file = await officer.GetAsync($"{Address}?handler=Csv");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(page.Document.QuerySelectorAll("tbody tr").Length + 1, file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("een \"woord\"; twee", "\"een \"\"woord\"\"; twee\"")]
    public void No_cell_is_a_formula(string value, string cell) => Assert.Equal(cell + "\r\n", RegisterText.Csv([[value]]));

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_page_and_file_do_not_exist(string persona)
    {
        await StepChecks.DoesNotExistForAsync(app, persona, Address);
        await StepChecks.DoesNotExistForAsync(app, persona, $"{Address}?handler=Csv");
    }
}
