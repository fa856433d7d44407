using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

public sealed class ChangeInternalRouteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/interne-route";
    private const string Preview = "button[formaction]";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R66")]
    [Trait("Requirement", "R103")]
    public async Task What_the_example_shows_is_what_colleagues_see_once_it_is_kept()
    {
        using var officer = await app.SignInAsync("af-heerlen");
        using var colleague = await app.SignInAsync("medewerker-heerlen");
        var form = await officer.GetAsync(Address);

        var example = await form.SubmitAsync(Preview, Typed("Bellen met het wijkteam\n\n  Bespreken op dinsdag "));
        Assert.Equal(0, await VersionsAsync());
        Assert.False((await colleague.GetAsync("/meldroute")).Has("[data-interne-route] ol"));
        Assert.Equal(["Bellen met het wijkteam", "Bespreken op dinsdag"], example.Document.QuerySelectorAll("[data-interne-route] ol li").Select(li => li.TextContent));
        Assert.Contains("Doorsturen naar Veilig Thuis kan altijd", example.Text("[data-altijd-doorsturen]"), StringComparison.Ordinal);

        var kept = await example.SubmitAsync("main form[method=post] button:not([formaction])");

        Assert.Contains("bewaard", kept.Text(".notice--good"), StringComparison.Ordinal);
        var shown = example.Text("[data-interne-route]");
        Assert.Contains("binnen 7 werkdagen (interne route van de gemeente)", shown, StringComparison.Ordinal);
        Assert.Equal(shown, (await colleague.GetAsync("/meldroute")).Text("[data-interne-route]"));
        var draft = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        Assert.Equal(shown, (await colleague.GetAsync($"/signalen/{draft}/naar-aandachtsfunctionaris")).Text("[data-interne-route]"));
        var own = await fixture.Story.SignalAsync(SignalStage.Draft);
        Assert.Equal(shown, (await officer.GetAsync($"/signalen/{own}/interne-route-starten")).Text("[data-interne-route]"));

        // The clock of the municipality: seven working days instead of the two of the region.
        var number = await fixture.HandedOverAsync();
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal(WorkingDays.Add(Today, 7), DutchTime.DateOf(signal.ColleagueDueAt!.Value));
        using var elsewhere = await app.SignInAsync("af-maastricht");
        Assert.DoesNotContain("wijkteam", (await elsewhere.GetAsync("/meldroute")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R66")]
    public async Task Bad_input_and_a_day_that_is_over_are_refused_with_what_was_typed()
    {
        using var officer = await app.SignInAsync("af-maastricht");
        var form = await officer.GetAsync(Address);

        var empty = await form.SubmitAsync(("Input.Steps", " "));
        var tooLong = await form.SubmitAsync(Preview, Typed(new string('x', 201)));
        var past = await form.SubmitAsync(Typed("Stap", Today.AddDays(-1)));
        var number = await form.SubmitAsync([.. Typed("Stap"), ("Input.RouteDays", "61")]);

        StepChecks.BadInput(empty, "Input_Steps", "Schrijf op welke stappen uw gemeente zet.");
        StepChecks.BadInput(tooLong, "Input_Steps", "Gebruik niet meer dan 200 tekens in een regel.");
        Assert.Equal(HttpStatusCode.Conflict, past.Status);
        Assert.Contains("al voorbij", past.Text(".notice--danger"), StringComparison.Ordinal);
        Assert.Equal("Stap", past.Text("textarea"));
        StepChecks.BadInput(number, "Input_RouteDays", "Vul een aantal werkdagen in van 1 tot en met 60, of laat het leeg.");
        Assert.Equal(0, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.internal_route r JOIN meldroute.organisation o ON o.id = r.organisation_id WHERE o.name = 'Gemeente Maastricht'"));
    }

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    private (string, string?)[] Typed(string steps, DateOnly? from = null) =>
    [
        ("Input.Steps", steps), ("Input.AnswerDays", "7"), ("Input.HandIn", "Balie"), ("Input.AdministrativeApproach", "Vergunningen"), ("Input.CareStructure", "Wijkteam"),
        ("Input.ValidFrom", (from ?? Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private Task<int> VersionsAsync() => app.AskAsync<int>("SELECT count(*)::int FROM meldroute.internal_route r JOIN meldroute.organisation o ON o.id = r.organisation_id WHERE o.name = 'Gemeente Heerlen'");
}
