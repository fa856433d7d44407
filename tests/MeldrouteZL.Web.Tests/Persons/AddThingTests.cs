using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class AddThingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("Phone", "+31 6 12 34 56 78", "+31 6 12 34 56 78")]
    [InlineData("Plate", "gl01hb", "GL-01-HB")]
    [InlineData("Account", "nl91abna0417164300", "NL91 ABNA 0417 1643 00")]
    [InlineData("Firm", "Verzonnen Bouw", "Verzonnen Bouw")]
    [InlineData("Handle", "@verzonnen", "verzonnen (Instagram)")]
    [InlineData("Address", "onder de brug", "onder de brug")]
    public async Task A_thing_is_kept_and_shown_as_people_write_it(string kind, string typed, string shown)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync($"/signalen/{number}/personen/gegeven-toevoegen")).SubmitAsync(("Input.Kind", kind), ("Input.Value", typed), ("Input.Platform", kind == "Handle" ? "Instagram" : "Unknown"));

        Assert.Contains(shown, page.Text("section[aria-labelledby=personen]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_belongs_to_a_person_here_or_abroad()
    {
        var number = await fixture.DescribedAsync();
        using var visitor = await app.SignInAsync("af-heerlen");
        var address = $"/signalen/{number}/personen/gegeven-toevoegen?persoon=1";

        await (await visitor.GetAsync(address)).SubmitAsync(("Input.Kind", "Address"), ("Input.Postcode", "6211ab"), ("Input.HouseNumber", "12"), ("Input.HouseLetter", "a"));
        var page = await (await visitor.GetAsync(address)).SubmitAsync(("Input.Kind", "Address"), ("Input.Country", "5010"), ("Input.Line1", "Rue Neuve 4"), ("Input.Line2", "Luik"));

        Assert.Contains("12a, 6211 AB", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
        Assert.Contains("Rue Neuve 4, Luik, België", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x", "#Input_Kind")]
    [InlineData("Phone", "", "#Input_Value")]
    [InlineData("Plate", "AB=12", "#Input_Value")]
    [InlineData("Address", "", "#Input_Postcode")]
    public async Task What_cannot_be_read_is_asked_again(string kind, string value, string errorAt)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync($"/signalen/{number}/personen/gegeven-toevoegen");

        var answer = kind.Length == 0 ? await form.SubmitAsync(("Input.Value", value)) : await form.SubmitAsync(("Input.Kind", kind), ("Input.Value", value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='{errorAt}']"));
    }

    [Fact]
    public async Task A_thing_of_a_person_who_is_not_there_is_refused()
    {
        var number = await fixture.DescribedAsync();
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync($"/signalen/{number}/personen/gegeven-toevoegen?persoon=1");
        using var other = await app.SignInAsync("af-heerlen");
        await (await other.GetAsync($"/signalen/{number}/personen/verwijderen?persoon=1")).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.Kind", "Firm"), ("Input.Value", "X"))).Status);
    }
}
