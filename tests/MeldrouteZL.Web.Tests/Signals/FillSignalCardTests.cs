using System.Net;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

[Trait("Requirement", "R60")]
public sealed class FillSignalCardTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Warning = "Een combinatie telt. Eén signaal bewijst niets. Geen signaal bewijst ook niets.";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_is_ticked_is_kept_with_where_by_whom_how_and_when_and_Veilig_Thuis_reads_it()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        var line = LineOf(form, 101);

        var page = await form.SubmitAsync(
            ($"{line}.IsTicked", "true"), ($"{line}.SeenWhere", "Aan de balie"), ($"{line}.SeenBy", "baliemedewerker"), ($"{line}.Knowledge", nameof(HowKnown.FirstHand)), ($"{line}.SeenOn", "2026-01-15"),
            ($"{LineOf(form, 402)}.IsTicked", "true"));

        Assert.Equal($"/signalen/{number}?gedaan=signaalkaart", page.Path);
        var shown = page.Text("[data-signaalkaart]");
        Assert.Contains("Is gespannen of bang Aan de balie · baliemedewerker · Zelf gezien of gehoord · 15 ", shown, StringComparison.Ordinal);
        Assert.Contains(Warning, shown, StringComparison.Ordinal);
        Assert.True((await visitor.GetAsync(AddressOf(number))).Has($"input[name='{line}.IsTicked'][checked]"));

        // What the attention officer confirms is what Veilig Thuis reads.
        Assert.Contains("Maakt steeds heel lange dagen", (await visitor.GetAsync($"/signalen/{number}/doorsturen")).Text(".outgoing"), StringComparison.Ordinal);
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        using var veiligThuis = await app.SignInAsync("vt-1");
        Assert.Contains("baliemedewerker", (await veiligThuis.GetAsync($"/signalen/{number}")).Text("[data-signaalkaart]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unticked_goes()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        await form.SubmitAsync(($"{LineOf(form, 101)}.IsTicked", "true"), ($"{LineOf(form, 102)}.IsTicked", "true"));
        var again = await visitor.GetAsync(AddressOf(number));

        var page = await again.SubmitAsync(($"{LineOf(again, 101)}.IsTicked", null));

        Assert.Equal(["Mag niet zelf praten: een ander geeft antwoord"], page.Document.QuerySelectorAll("[data-signaalkaart] li").Select(l => l.TextContent.Trim()));
        Assert.Equal(1L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.signal_indicator i JOIN meldroute.signal s ON s.id = i.signal_id WHERE s.number = $1", number));
    }

    [Theory]
    [InlineData("SeenWhere", 201, "Gebruik niet meer dan 200 tekens.")]
    [InlineData("SeenBy", 100_000, "Gebruik niet meer dan 100 tekens.")]
    public async Task Too_much_is_refused_and_everything_stays(string field, int length, string message)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        var line = LineOf(form, 101);

        var answer = await form.SubmitAsync(($"{line}.IsTicked", "true"), ($"{line}.{field}", new string('x', length)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.True(answer.Has($"input[name='{line}.IsTicked'][checked]"));
        Assert.Equal(length, answer.Document.QuerySelector($"input[name='{line}.{field}']")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task A_line_that_is_on_no_card_was_not_chosen_from_it()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Lines[0].Code", "999"), ("Input.Lines[0].IsTicked", "true"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task What_was_sent_keeps_its_card()
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("vt-1")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Fact]
    public async Task Every_card_can_be_read_and_printed_by_everybody_with_the_warning_and_the_source()
    {
        using var visitor = await app.SignInAsync("beleid");

        var page = await visitor.GetAsync("/signaalkaarten");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var region = await app.Get<Regions>().GetAsync(1, TestContext.Current.CancellationToken);
        var cards = page.Document.QuerySelectorAll("[data-kaart]");
        Assert.Equal(["General", "Sexual", "Youth", "Labour", "Criminal"], cards.Select(c => c.GetAttribute("data-kaart")));
        Assert.Equal(region.Indicators.Count, page.Document.QuerySelectorAll("[data-kaart] li").Length);
        Assert.All(cards, c => Assert.Contains(Warning, c.TextContent, StringComparison.Ordinal));
        Assert.All(cards, c => Assert.Contains("Bron: naar ", c.TextContent, StringComparison.Ordinal));
    }

    private static string LineOf(VisitedPage form, int code) =>
        form.Document.QuerySelector($"input[type=hidden][name$='.Code'][value='{code}']")!.GetAttribute("name")!.Replace(".Code", "", StringComparison.Ordinal);

    private static string AddressOf(string number) => $"/signalen/{number}/signaalkaart";
}
