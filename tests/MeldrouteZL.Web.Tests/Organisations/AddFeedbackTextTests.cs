using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

public sealed class AddFeedbackTextTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/beheer/standaardteksten";
    private const string Preview = "button[formaction]";
    private const string Keep = "#formulier button:not([formaction])";
    private const string Old = "Ik pak het op";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task A_text_is_replaced_and_ended_and_who_writes_begins_with_what_the_example_showed()
    {
        using var administrator = await app.SignInAsync("beheer");
        using var officer = await app.SignInAsync("af-heerlen");
        var telling = $"/signalen/{await fixture.HandedOverAsync()}/collega-terugkoppelen";
        var form = await administrator.GetAsync(Address);

        var example = await form.SubmitAsync(Preview, Typed("Ik ga ermee aan de slag", replaces: "11"));
        Assert.Contains("Ik ga ermee aan de slag", TitlesIn(example, "[data-voorbeeld] li strong"));
        Assert.DoesNotContain(Old, TitlesIn(example, "[data-voorbeeld] li strong"));
        Assert.Contains(Old, TitlesIn(await officer.GetAsync(telling), "[data-standaardteksten] a"));

        Assert.Contains("bijgewerkt", (await example.SubmitAsync(Keep)).Text(".notice--good"), StringComparison.Ordinal);
        Assert.Equal(TitlesIn(example, "[data-voorbeeld] li strong"), TitlesIn(await officer.GetAsync(telling), "[data-standaardteksten] a"));
        Assert.Equal("Dank. Ik ga het doen.", (await officer.GetAsync($"{telling}?tekst=6")).Text("#Input_Text"));
        Assert.Equal(DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(-1), await app.AskAsync<DateOnly>("SELECT valid_until FROM meldroute.feedback_text WHERE region_id = 1 AND code = 11"));
        StepChecks.Refused(await example.SubmitAsync(Keep, ("FormKey", Guid.NewGuid().ToString())), "heeft al een laatste dag");

        var ending = await administrator.GetAsync($"{Address}/beeindigen?keuze=12");
        var without = await ending.SubmitAsync(Preview, ("Input.LastDay", Day(0)));
        Assert.DoesNotContain("Ik heb nog een vraag", TitlesIn(without, "[data-voorbeeld] li strong"));
        await without.SubmitAsync(Keep);
        app.Clock.Move(TimeSpan.FromDays(1));
        using var tomorrow = await app.SignInAsync("af-heerlen");
        Assert.DoesNotContain("Ik heb nog een vraag", TitlesIn(await tomorrow.GetAsync(telling), "[data-standaardteksten] a"));
        Assert.Equal("AddFeedbackText 6, EndFeedbackText 12", await app.AskAsync<string>(
            "SELECT string_agg(step || ' ' || object_name, ', ' ORDER BY step) FROM meldroute.audit_entry WHERE step LIKE '%FeedbackText' AND result = 1"));
    }

    [Fact]
    public async Task Bad_input_is_refused_with_what_was_typed()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);

        StepChecks.BadInput(await form.SubmitAsync(Keep), "Input_Audience", "Kies voor wie de tekst is.");
        StepChecks.BadInput(await form.SubmitAsync(Keep, [.. Typed("Lang").Where(f => f.Item1 != "Input.Text"), ("Input.Text", new string('é', 100_000))]), "Input_Text", "Gebruik niet meer dan 2000 tekens.");
        StepChecks.BadInput(await form.SubmitAsync(Keep, [.. Typed("Terug"), ("Input.ValidUntil", Day(-5))]), "Input_ValidUntil", "De laatste dag ligt voor de eerste. Kies een latere dag.");
        StepChecks.Refused(await form.SubmitAsync(Keep, Typed("wij hebben het zelf  AFGEHANDELD")), "staat al op de lijst");
        StepChecks.Refused(await form.SubmitAsync(Keep, Typed("Andere lezers", replaces: "2")), "staat niet op de lijst");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync(Keep, Typed("Niets", replaces: "x"))).Status);
        Assert.Equal(0, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.feedback_text WHERE title IN ('Lang', 'Terug', 'Andere lezers', 'Niets')"));
        await StepChecks.DoesNotExistForAsync(app, "vt-1", Address);
    }

    private static string[] TitlesIn(VisitedPage page, string selector) => [.. page.Document.QuerySelectorAll(selector).Select(e => e.TextContent)];

    private string Day(int fromToday) => DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string, string?)[] Typed(string title, string? replaces = null) =>
        [("Input.Audience", "Colleague"), ("Input.Replaces", replaces ?? ""), ("Input.Title", title), ("Input.Text", "Dank. Ik ga het doen.")];
}
