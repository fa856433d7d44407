using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class MoveToShieldedTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Told = "Test Melder zegt: bel 06-12345678, auto GB-01-KL.";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_is_found_is_moved_one_by_one_and_a_word_stays_behind()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync("af-heerlen");
        var page = await visitor.GetAsync($"/signalen/{number}");
        Assert.Equal("3", page.Document.QuerySelector("[data-gevonden]")!.GetAttribute("data-gevonden"));

        var after = await page.PressAsync("[data-gevonden] li:nth-child(2) button");

        Assert.Contains("afgeschermde veld", after.Text(".notice--good"), StringComparison.Ordinal);
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal(("Test Melder zegt: bel [telefoonnummer], auto GB-01-KL.", "06-12345678"), (signal.What, signal.Persons));
        Assert.Equal("2", after.Document.QuerySelector("[data-gevonden]")!.GetAttribute("data-gevonden"));
    }

    [Fact]
    public async Task Everything_can_be_moved_at_once_and_then_nothing_is_offered()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync("af-heerlen");

        var after = await (await visitor.GetAsync($"/signalen/{number}")).PressAsync("[data-alles]");

        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal(("[naam] zegt: bel [telefoonnummer], auto [kenteken].", "Test Melder\n06-12345678\nGB-01-KL"), (signal.What, signal.Persons));
        Assert.False(after.Has("[data-gevonden]"));
    }

    [Fact]
    public async Task It_never_stops_a_signal()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.True((await visitor.GetAsync($"/signalen/{number}")).Has($".steps-to-take a[href='/signalen/{number}/doorsturen']"));
        await (await visitor.GetAsync($"/signalen/{number}/doorsturen")).SubmitAsync(("Input.Basis", "Wmo 2015 art. 5.2.6"), ("Input.Confirmed", "true"));
        Assert.Equal(Told, (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task A_place_in_a_text_that_has_changed_is_not_moved()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync("af-heerlen");
        var page = await visitor.GetAsync($"/signalen/{number}");

        var answer = await page.SubmitAsync("[data-gevonden] li:nth-child(2) button", ("Input.Start", "0"), ("Input.Length", "3"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(Told, (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task A_shielded_field_that_is_full_says_so()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync("af-heerlen");
        await (await visitor.GetAsync($"/signalen/{number}/wijzigen")).SubmitAsync(("Input.ObservedText", "gisteren"), ("Input.Persons", new string('x', Signal.PersonsMaxLength)));

        var answer = await (await visitor.GetAsync($"/signalen/{number}")).PressAsync("[data-alles]");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("past niet meer", answer.Text("main [role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("vt-1")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: Told);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/signalen/{number}/gegevens-verplaatsen")).Status);
    }

    [Fact]
    public async Task After_forwarding_nothing_is_offered_to_anybody()
    {
        var number = await fixture.Story.SignalAsync(what: Told);
        using var visitor = await app.SignInAsync("vt-1");

        Assert.False((await visitor.GetAsync($"/signalen/{number}")).Has("[data-gevonden]"));
    }
}
