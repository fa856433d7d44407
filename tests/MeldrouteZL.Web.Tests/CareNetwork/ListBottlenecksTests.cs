using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.CareNetwork;

/// <summary>The register of bottlenecks and advice, with the four forms that fill it.</summary>
public sealed class ListBottlenecksTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Text = "Groene Specht";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R125")]
    [Trait("Requirement", "R127")]
    public async Task Bottlenecks_and_advice_show_with_their_counts_in_their_year_and_to_nobody_else()
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await BottleneckStory.WriteAsync(visitor, Text);
        await (await visitor.GetAsync("/knelpunten/advies")).SubmitAsync(("Input.On", "2026-03-03"), ("Input.Advised", "Education"), ("Input.Theme", "Signalling"), ("Input.Minutes", "25"));

        var page = await visitor.GetAsync("/knelpunten?jaar=2026");

        Assert.Contains($"Neergelegd bij {Text} op 9 mrt 2026", page.Text("[data-knelpunt=Solved]"), StringComparison.Ordinal);
        Assert.Contains($"Opgelost op 16 mrt 2026: {Text}", page.Text("[data-knelpunt=Solved]"), StringComparison.Ordinal);
        Assert.Equal(("0", "1"), (page.Text("[data-telling=Shelter] [data-label='Binnen het netwerk']"), page.Text("[data-telling=Shelter] [data-label='Buiten het netwerk']")));
        Assert.Equal(("2", "45"), (page.Text("[data-advies=Education] [data-label=Aantal]"), page.Text("[data-advies=Education] [data-label=Minuten]")));
        Assert.False((await visitor.GetAsync("/knelpunten?jaar=2025")).Has("[data-knelpunt], [data-advies]"));
        Assert.Equal(["bottleneck"], await Opened.TablesWithAsync(app.Database, Text));
        foreach (var persona in DemoPersonas.All.Select(p => p.Key).Where(k => k != "zoco-parkstad"))
        {
            using var other = await app.SignInAsync(persona);
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
            Assert.DoesNotContain(Text, (await other.GetAsync("/knelpunten")).Html, StringComparison.Ordinal);
            Assert.Empty(await session.ColumnAsync("SELECT 1::text FROM meldroute.bottleneck UNION ALL SELECT 1::text FROM meldroute.bottleneck_key UNION ALL SELECT 1::text FROM meldroute.professional_advice"));
        }
    }

    [Theory]
    [InlineData("T-2026-000123")]
    [InlineData("zie c2026000123")]
    [Trait("Requirement", "R125")]
    public async Task A_number_of_a_record_is_not_kept_in_a_bottleneck(string text)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync("/knelpunten/nieuw")).SubmitAsync(("Input.SeenOn", "2026-03-02"), ("Input.Theme", "Care"), ("Input.Place", "InNetwork"), ("Input.Description", text));

        StepChecks.BadInput(answer, "Input_Description", "Noem geen nummer van een traject, casus of signaal. Beschrijf het knelpunt zonder personen.");
        Assert.Equal(text, answer.Text("#Input_Description"));
    }

    [Fact]
    public async Task What_is_missing_or_solved_already_is_refused()
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await (await visitor.GetAsync("/knelpunten/nieuw")).SubmitAsync(("Input.SeenOn", "2026-03-02"), ("Input.Theme", "Care"), ("Input.Place", "InNetwork"), ("Input.Description", "Wachtlijst"));
        var solve = await visitor.GetAsync("/knelpunten/oplossen");
        var id = solve.Document.QuerySelectorAll("#Input_Bottleneck option")[^1].GetAttribute("value");
        var solved = await solve.SubmitAsync(("Input.Bottleneck", id), ("Input.Solution", "Er kwam plek"), ("Input.On", "2026-03-03"));
        Assert.Equal("/knelpunten?jaar=2026&gedaan=opgelost", solved.Path);

        StepChecks.Refused(await (await visitor.GetAsync("/knelpunten/oplossen")).SubmitAsync(("Input.Bottleneck", id), ("Input.Solution", "Nog eens"), ("Input.On", "2026-03-04")), "Dit knelpunt is al opgelost.");
        StepChecks.BadInput(await (await visitor.GetAsync("/knelpunten/opschalen")).SubmitAsync(), "Input_Bottleneck", "Kies een knelpunt.");
        StepChecks.BadInput(await (await visitor.GetAsync("/knelpunten/advies")).SubmitAsync(("Input.Minutes", "601")), "Input_Minutes", "Vul een getal in van 1 tot en met 600.");
        using var other = await app.SignInAsync("zoco-mh");
        StepChecks.Refused(await (await other.GetAsync("/knelpunten/oplossen")).SubmitAsync(("Input.Bottleneck", id), ("Input.Solution", "Van ons"), ("Input.On", "2026-03-04")), "Dit knelpunt is er niet.");
        using var vt = await app.SignInAsync("vt-1");
        Assert.Equal(HttpStatusCode.NotFound, (await vt.GetAsync("/knelpunten/nieuw")).Status);
    }
}
