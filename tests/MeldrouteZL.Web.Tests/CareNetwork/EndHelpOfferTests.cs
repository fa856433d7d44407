using System.Globalization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.CareNetwork;

[Trait("Requirement", "R148")]
public sealed class EndHelpOfferTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/beheer/zorgaanbod/beeindigen";
    private const string Preview = "button[formaction]";
    private const string Keep = "#formulier button:not([formaction])";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_has_ended_is_chosen_no_more_and_stays_where_it_was_chosen()
    {
        using var administrator = await app.SignInAsync("beheer");
        using var coordinator = await app.SignInAsync("zoco-parkstad");
        var number = await fixture.TrajectoryAsync();
        await (await coordinator.GetAsync($"/trajecten/{number}/leefgebied")).SubmitAsync(("Input.Domain", "Legal"), ("Input.Aim", "Rechten kennen"), ("Input.Offer", "2"), ("Input.StartsOn", "2026-03-02"));

        var example = await (await administrator.GetAsync($"{Address}?keuze=2")).SubmitAsync(Preview, ("Input.LastDay", Day(0)));
        Assert.Contains("geen aanbod van deze soort meer", example.Text("[data-voorbeeld]"), StringComparison.Ordinal);
        Assert.Contains("bijgewerkt", (await example.SubmitAsync(Keep)).Text(".notice--good"), StringComparison.Ordinal);
        Assert.True((await coordinator.GetAsync("/zorgaanbod")).Has("[data-aanbod='2']"));
        app.Clock.Move(TimeSpan.FromDays(1));

        using var tomorrow = await app.SignInAsync("zoco-parkstad");
        Assert.False((await tomorrow.GetAsync("/zorgaanbod")).Has("[data-aanbod='2']"));
        StepChecks.Refused(await (await tomorrow.GetAsync($"/trajecten/{number}/leefgebied")).SubmitAsync(("Input.Domain", "Legal"), ("Input.Aim", "Nog meer"), ("Input.Offer", "2")), "staat niet op de lijst");
        var care = await tomorrow.GetAsync($"/trajecten/{number}/zorg");
        Assert.Contains("Juridische ondersteuning", care.Text("[data-leefgebied=Legal]"), StringComparison.Ordinal);
        var again = await tomorrow.GetAsync(care.Document.QuerySelector("[data-leefgebied] a")!.GetAttribute("href")!);
        Assert.Equal("Juridische ondersteuning", again.Document.QuerySelector("#Input_Provider")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Bad_input_is_refused()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);

        StepChecks.BadInput(await form.SubmitAsync(Keep), "Input_Code", "Kies welk aanbod stopt.");
        StepChecks.BadInput(await form.SubmitAsync(Keep, ("Input.Code", "1"), ("Input.LastDay", Day(-1))), "Input_LastDay", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
        StepChecks.Refused(await form.SubmitAsync(Keep, ("Input.Code", "999"), ("Input.LastDay", Day(0))), "staat niet op de lijst");
        await StepChecks.DoesNotExistForAsync(app, "keten", Address);
    }

    private string Day(int fromToday) => DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
