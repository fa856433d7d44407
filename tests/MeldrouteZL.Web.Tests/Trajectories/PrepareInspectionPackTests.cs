using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class PrepareInspectionPackTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Everything_stands_on_it_and_what_is_of_others_is_left_out_at_first()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await CareStory.WriteAsync(visitor, number, "Witte Kraai");
        await CareStory.ShareAsync(visitor, number, "Grijze Gans");
        await ClientRightsStory.SendAsync(visitor, number, "contact", ("Input.Manner", "Phone"), ("Input.With", "Family"), ("Input.Note", "Moeder belde"));
        await ClientRightsStory.SendAsync(visitor, number, "verklaring", ("Input.Language", "Pools"), ("Input.Text", "Tak było"));
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");

        var form = await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen");

        var lines = LinesOf(form);
        foreach (var (section, text, left) in new[]
        {
            ("Trajectory", "Toestemming van 3 maart", false), ("Trajectory", "Wonen en rust", false), ("Monitoring", "Wonen en rust", false), ("Procedures", "Wonen en rust", false), ("Reflection", "Aangeboden door de politie", false),
            ("Contact", "Moeder belde", true), ("Contact", "Wonen en rust", false), ("Support", "Witte Kraai", false), ("Wellbeing", "Witte Kraai", false), ("Transfers", "Witte Kraai", false),
            ("Meetings", "Bij het overleg: Witte Kraai", true), ("Meetings", "Afspraak", false), ("Disclosures", "Grijze Gans", false), ("OwnWords", "Tak było", false),
        })
        {
            Assert.Contains(lines, l => l.Section == section && l.Text.Contains(text, StringComparison.Ordinal) && l.IsLeftOut == left);
        }

        // Who does an agreement can be a name: the form begins without it.
        Assert.DoesNotContain(lines, l => l.Text.StartsWith("Afspraak", StringComparison.Ordinal) && l.Text.Contains("Witte Kraai, Witte Kraai", StringComparison.Ordinal));
        var done = await form.SubmitAsync();
        Assert.Equal($"/trajecten/{number}/rechten?gedaan=inzage-samenstellen", done.Path);
        Assert.True(done.Has("[data-inzage=Prepared]"));
    }

    [Fact]
    public async Task What_was_written_meanwhile_is_not_forgotten_and_what_was_typed_stays()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");
        var form = await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen");
        await ClientRightsStory.SendAsync(visitor, number, "contact", ("Input.Manner", "Phone"), ("Input.With", "Client"), ("Input.Note", "Nieuw gesprek"));

        var refused = await form.SubmitAsync(("Input.Lines[0].Text", "Aangepaste regel"));

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.Status);
        var lines = LinesOf(refused);
        Assert.Contains(lines, l => l.Text == "Aangepaste regel");
        Assert.Contains(lines, l => l.Text.Contains("Nieuw gesprek", StringComparison.Ordinal));
        Assert.Equal($"/trajecten/{number}/rechten?gedaan=inzage-samenstellen", (await refused.SubmitAsync()).Path);
    }

    [Fact]
    public async Task A_line_left_out_needs_a_reason_and_a_line_shown_a_text()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");
        var form = await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen");

        var answer = await form.SubmitAsync(("Input.Lines[0].IsLeftOut", "true"), ("Input.Lines[0].Because", ""), ("Input.Lines[1].Text", ""));

        StepChecks.BadInput(answer, "Input_Lines_0__Because", "Schrijf op waarom u deze regel weglaat.");
        StepChecks.BadInput(answer, "Input_Lines_1__Text", "Deze regel is leeg. Laat hem weg als de cliënt hem niet mag lezen.");
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/rechten")).Has("[data-inzage]"));
    }

    private static List<(string? Section, string Text, bool IsLeftOut)> LinesOf(VisitedPage form) => [.. form.Document.QuerySelectorAll("section[data-regel]")
        .Select(s => (s.GetAttribute("data-regel"), s.QuerySelector("textarea")!.TextContent.Trim(), s.QuerySelector("input[type=checkbox]")!.HasAttribute("checked")))];
}
