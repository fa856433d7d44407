using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class RevisePersonTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_author_of_a_draft_completes_a_person()
    {
        var number = await fixture.DescribedAsync(("Input.Alias", "Oude bijnaam"));
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync($"/signalen/{number}/personen/wijzigen?persoon=1");
        Assert.Equal("Verzonnen", form.Document.QuerySelector("#Input_GivenNames")!.GetAttribute("value"));

        var page = await form.SubmitAsync(("Input.Alias", ""), ("Input.FamilyName", "Ander"), ("Input.Sex", "Other"));

        Assert.Contains("Verzonnen Ander", page.Text("[data-persoon='1'] h3"), StringComparison.Ordinal);
        Assert.Contains("Anders", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
        Assert.DoesNotContain("Oude bijnaam", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Veilig_Thuis_goes_on_with_is_not_for_the_source()
    {
        var number = await fixture.SentAsync();
        using var desk = await app.SignInAsync("vt-1");
        var form = await desk.GetAsync($"/signalen/{number}/personen/wijzigen?persoon=1");
        Assert.Contains("Een andere organisatie schreef dit op", form.Text("main"), StringComparison.Ordinal);

        var page = await form.SubmitAsync(("Input.FamilyName", "Aangevuld"), ("Input.Psychiatric", "Yes"));

        Assert.Contains("Verzonnen Aangevuld", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("[data-persoon]"));
        var source = await app.PeopleOnPageAsync(number, "af-heerlen");
        Assert.Contains("Verzonnen Persoon", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Aangevuld", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Psychische", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_away_again_the_version_of_the_source_stands()
    {
        var number = await fixture.SentAsync();
        using var desk = await app.SignInAsync("vt-1");
        await (await desk.GetAsync($"/signalen/{number}/personen/wijzigen?persoon=1")).SubmitAsync(("Input.FamilyName", "Aangevuld"));

        var page = await (await desk.GetAsync($"/signalen/{number}/personen/verwijderen?persoon=1")).SubmitAsync();

        Assert.Contains("Verzonnen Persoon", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_person_in_the_address_there_is_one_to_choose()
    {
        var number = await fixture.DescribedAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync($"/signalen/{number}/personen/wijzigen");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has($"a[href='/signalen/{number}/personen/wijzigen?persoon=1']"));
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task A_person_who_is_not_there_is_said_so()
    {
        var number = await fixture.DescribedAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/signalen/{number}/personen/wijzigen?persoon=7")).Status);
    }
}
