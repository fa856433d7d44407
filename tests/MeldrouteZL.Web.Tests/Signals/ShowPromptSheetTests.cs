using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ShowPromptSheetTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R30")]
    public async Task It_asks_what_the_form_asks_and_holds_nothing_else()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");
        var form = await visitor.GetAsync("/signalen/nieuw");

        var sheet = await visitor.GetAsync("/signalen/gespreksblad");

        var questions = sheet.Document.QuerySelectorAll("[data-vraag]").Select(q => q.GetAttribute("data-vraag")!).ToList();
        var labels = form.Document.QuerySelectorAll("main form label, main form legend").Select(l => l.TextContent.Replace("(niet verplicht)", "", StringComparison.Ordinal).Trim()).ToHashSet();
        Assert.True(questions.Count > 20, "What is asked?");
        Assert.All(questions, q => Assert.Contains(q, labels));
        Assert.False(sheet.Has("main form"));
        Assert.All(sheet.Document.QuerySelectorAll("[data-vraag] p:first-of-type"), why => Assert.NotEmpty(why.TextContent.Trim()));
    }

    [Theory]
    [InlineData("comensha")]
    [InlineData("fg")]
    [InlineData("beheer")]
    public async Task Who_registers_nothing_has_no_sheet(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/signalen/gespreksblad")).Status);
    }
}
