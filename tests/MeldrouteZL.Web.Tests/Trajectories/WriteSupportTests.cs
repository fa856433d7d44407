using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R120")]
public sealed class WriteSupportTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly (string, string?)[] Filled =
        [("Input.Domain", "Housing"), ("Input.Aim", "Een eigen kamer"), ("Input.Provider", "Woonhulp"), ("Input.StartsOn", "2026-03-02"), ("Input.PlannedEnd", "2026-05-04")];

    private static readonly (string, string?)[] Chosen = [.. Filled.Where(f => f.Item1 != "Input.Provider")];

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Support_is_added_and_revised_and_what_it_was_stays()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled);

        Assert.Equal($"/trajecten/{number}/zorg?gedaan=leefgebied", done.Path);
        Assert.Contains("Wonen: Een eigen kamer", done.Text("[data-leefgebied=Housing]"), StringComparison.Ordinal);
        Assert.Contains("Langer dan gepland", done.Text("[data-leefgebied=Housing] .status-badge"), StringComparison.Ordinal);
        var form = await visitor.GetAsync(done.Document.QuerySelector("[data-leefgebied] a")!.GetAttribute("href")!);
        Assert.Equal("Een eigen kamer", form.Text("#Input_Aim"));
        var revised = await form.SubmitAsync(("Input.EndedOn", "2026-04-01"), ("Input.Result", "Woont zelfstandig"));
        Assert.Contains("Resultaat: Woont zelfstandig", revised.Text("[data-leefgebied]"), StringComparison.Ordinal);
        Assert.Contains("Een eigen kamer (Woonhulp, vanaf 2 mrt 2026, tot naar verwachting 4 mei 2026)", revised.Text("[data-leefgebied] details"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R148")]
    public async Task Help_is_chosen_from_what_the_region_lists_and_stands_there_by_its_name()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));
        var choices = form.Document.QuerySelectorAll("#Input_Offer option").Select(o => o.TextContent).ToList();
        Assert.Contains("Uitstapprogramma: Levenskracht, Leger des Heils", choices);
        Assert.DoesNotContain("Pleegzorg: Pleegzorg", choices); // the client is an adult

        StepChecks.BadInput(await form.SubmitAsync([.. Filled, ("Input.Offer", "7")]), "Input_Provider", "U koos al uit het zorgaanbod. Maak dit veld leeg, of kies daar ‘Staat er niet bij’.");
        StepChecks.Refused(await form.SubmitAsync([.. Chosen, ("Input.Offer", "12")]), "staat niet op de lijst");
        var done = await form.SubmitAsync([.. Chosen, ("Input.Offer", "7")]);

        Assert.Contains("Levenskracht, Leger des Heils", done.Text("[data-leefgebied=Housing]"), StringComparison.Ordinal);
        var again = await visitor.GetAsync(done.Document.QuerySelector("[data-leefgebied] a")!.GetAttribute("href")!);
        Assert.Equal("7", again.Document.QuerySelector("#Input_Offer option[selected]")!.GetAttribute("value"));
        Assert.Equal("", again.Document.QuerySelector("#Input_Provider")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_is_missing_or_ends_before_it_starts_comes_back_with_all_that_was_typed()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Aim", "Een eigen kamer"), ("Input.StartsOn", "2026-03-02"), ("Input.PlannedEnd", "2026-03-01"), ("Input.EndedOn", "2026-03-01"));

        StepChecks.BadInput(answer, "Input_Domain", "Kies een leefgebied.");
        StepChecks.BadInput(answer, "Input_Provider", "Vul in wie de ondersteuning geeft, of kies uit het zorgaanbod.");
        StepChecks.BadInput(answer, "Input_PlannedEnd", "Deze dag ligt voor het begin.");
        StepChecks.BadInput(answer, "Input_EndedOn", "Deze dag ligt voor het begin.");
        StepChecks.BadInput(answer, "Input_Result", "Schrijf op wat de ondersteuning opleverde.");
        Assert.Equal("Een eigen kamer", answer.Text("#Input_Aim"));
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/zorg")).Has("[data-leefgebied]"));
    }

    [Fact]
    public async Task Of_two_who_revise_at_once_the_second_is_told()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var link = (await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled)).Document.QuerySelector("[data-leefgebied] a")!.GetAttribute("href")!;
        var (first, second) = (await visitor.GetAsync(link), await visitor.GetAsync(link));

        var answers = await Task.WhenAll(first.SubmitAsync(("Input.Aim", "Een huis")), second.SubmitAsync(("Input.Aim", "Een flat")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        StepChecks.Refused(answers.Single(a => a.Status == HttpStatusCode.Conflict), "Iemand anders heeft dit net gewijzigd.");
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));

        await Task.WhenAll(form.SubmitAsync(Filled), form.SubmitAsync(Filled));

        Assert.Single((await visitor.GetAsync($"/trajecten/{number}/zorg")).Document.QuerySelectorAll("[data-leefgebied]"));
    }

    [Theory]
    [InlineData("leefgebied")]
    [InlineData("welzijn")]
    [InlineData("overdracht")]
    public async Task Once_closed_nothing_is_added(string form)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        StepChecks.Refused(await visitor.GetAsync($"/trajecten/{number}/{form}"), "Het traject is in een andere fase.");
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/zorg")).Has(".panel__head a"));
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/leefgebied";
}
