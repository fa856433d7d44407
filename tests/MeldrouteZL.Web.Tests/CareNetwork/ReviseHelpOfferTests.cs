using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.CareNetwork;

[Trait("Requirement", "R154")]
public sealed class ReviseHelpOfferTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/beheer/zorgaanbod";
    private const string Preview = "button[formaction]";
    private const string Keep = "#formulier button:not([formaction])";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_region_writes_how_to_refer_and_what_was_listed_stays_until_the_day_before()
    {
        using var administrator = await app.SignInAsync("beheer");
        using var coordinator = await app.SignInAsync("zoco-parkstad");
        var form = await administrator.GetAsync($"{Address}?keuze=7");
        Assert.Equal("Levenskracht", form.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));

        var example = await form.SubmitAsync(Preview, ("Input.AskedBy", "De zorgcoördinator of de aandachtsfunctionaris"), ("Input.SentAlong", "De toestemming van de cliënt"));
        Assert.Contains("De zorgcoördinator of de aandachtsfunctionaris", example.Text("[data-voorbeeld]"), StringComparison.Ordinal);
        Assert.DoesNotContain("De zorgcoördinator of de aandachtsfunctionaris", (await coordinator.GetAsync("/zorgaanbod")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("bijgewerkt", (await example.SubmitAsync(Keep)).Text(".notice--good"), StringComparison.Ordinal);

        var listed = (await coordinator.GetAsync("/zorgaanbod")).Document.QuerySelectorAll("[data-soort=ExitProgramme] [data-aanbod]").Where(o => o.TextContent.Contains("Levenskracht", StringComparison.Ordinal)).ToList();
        Assert.Contains("De toestemming van de cliënt", Assert.Single(listed).TextContent, StringComparison.Ordinal);
        Assert.Equal(DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(-1), await app.AskAsync<DateOnly>("SELECT valid_until FROM meldroute.help_offer WHERE region_id = 1 AND code = 7"));
        Assert.Equal("17", await app.AskAsync<string>("SELECT object_name FROM meldroute.audit_entry WHERE step = 'ReviseHelpOffer' AND result = 1"));
        StepChecks.Refused(await example.SubmitAsync(Keep, ("FormKey", Guid.NewGuid().ToString())), "heeft al een laatste dag");
    }

    [Fact]
    public async Task Bad_input_is_refused_with_what_was_typed()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);

        var answer = await form.SubmitAsync(Keep, ("Input.Name", "Nieuwe hulp"), ("Input.Provider", "twee\u202Ewoorden"), ("Input.ValidUntil", Day(-5)), ("Input.About", new string('é', 501)));
        StepChecks.BadInput(answer, "Input_Kind", "Kies wat voor hulp het is.");
        StepChecks.BadInput(answer, "Input_Age", "Kies voor wie de hulp is.");
        StepChecks.BadInput(answer, "Input_Provider", "Schrijf één regel met gewone letters, zonder verborgen tekens.");
        StepChecks.BadInput(answer, "Input_About", "Gebruik niet meer dan 500 tekens.");
        StepChecks.BadInput(answer, "Input_Source", "Vul in waar dit vandaan komt.");
        StepChecks.BadInput(answer, "Input_ValidUntil", "De laatste dag ligt voor de eerste. Kies een latere dag.");
        Assert.Equal("Nieuwe hulp", answer.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        StepChecks.Refused(await form.SubmitAsync(Keep, Typed("PLEEGZORG")), "staat al op de lijst");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync(Keep, [.. Typed("Niets"), ("Input.Replaces", "x")])).Status);
        Assert.Equal(0, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.help_offer WHERE name IN ('Nieuwe hulp', 'PLEEGZORG', 'Niets')"));
        await StepChecks.DoesNotExistForAsync(app, "zoco-parkstad", Address);
    }

    private string Day(int fromToday) => DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string, string?)[] Typed(string name) =>
        [("Input.Kind", "FosterCare"), ("Input.Name", name), ("Input.About", "Hulp"), ("Input.Age", "Minors"), ("Input.Source", "Besluit van de regio")];
}
