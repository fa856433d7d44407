using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R120")]
public sealed class MeasureWellbeingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Answers_of_several_days_show_as_a_line_and_in_numbers()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await SendAsync(visitor, number, ("Input.On", "2026-04-01"), ("Input.Safety", "4"));
        await SendAsync(visitor, number, ("Input.On", "2026-03-01"), ("Input.Safety", "1"), ("Input.Rest", "2"), ("Input.Note", "Slaapt weinig"));

        var page = await visitor.GetAsync($"/trajecten/{number}/zorg");

        Assert.Equal("1, 4", page.Text("[data-vraag=Safety] [data-label=Antwoorden]"));
        Assert.Equal("2, geen", page.Text("[data-vraag=Rest] [data-label=Antwoorden]"));
        Assert.Equal("2", page.Text("[data-vraag=Rest] [data-label=Laatste]"));
        Assert.Equal("niet gevraagd", page.Text("[data-vraag=Control] [data-label=Laatste]"));
        Assert.Equal("5,31 115,11.5", page.Document.QuerySelector("[data-vraag=Safety] polyline")!.GetAttribute("points")); // 1 below, 4 near the top
        Assert.Contains("Slaapt weinig", page.Text("details"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_answered_is_refused_and_what_is_no_answer_is_bad_input()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        StepChecks.Refused(await SendAsync(visitor, number, ("Input.On", "2026-03-01"), ("Input.Note", "Wilde niet")), "Vul ten minste één antwoord in.");
        StepChecks.BadInput(await SendAsync(visitor, number, ("Input.On", "2099-03-01"), ("Input.Rest", "3")), "Input_On", "Deze dag moet nog komen.");
        StepChecks.BadInput(await SendAsync(visitor, number, ("Input.On", "2026-03-01"), ("Input.Rest", "6")), "Input_Rest", "Kies een antwoord uit de lijst.");
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/zorg")).Has("[data-vraag]"));
    }

    private static async Task<VisitedPage> SendAsync(Visitor visitor, string number, params (string, string?)[] fields) =>
        await (await visitor.GetAsync($"/trajecten/{number}/welzijn")).SubmitAsync(fields);
}
