using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class AssessSafetyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R80")]
    public async Task A_later_judgement_stands_beside_the_first_and_the_case_shows_the_last_with_its_term()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has("input[checked]"));

        StepChecks.Done(await form.SubmitAsync(("Input.Finding", "Unknown"), ("Input.Decision", "HandOver"), ("Input.Why", "Nog niemand gesproken")), number, "veiligheid-beoordelen");
        var again = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Nog niet te zeggen. Besluit: Overdragen", again.Text("main dl"), StringComparison.Ordinal);
        var done = await again.SubmitAsync(("Input.Finding", "Structural"), ("Input.Decision", "OwnInvestigation"), ("Input.Why", "Twee buren gesproken"));

        Assert.Contains("Structureel onveilig", done.Text("[data-veiligheid=Structural]"), StringComparison.Ordinal);
        Assert.Contains("Onderzoek klaar:", done.Text("[data-veiligheid=Structural]"), StringComparison.Ordinal);
        var assessments = (await fixture.Story.LookAsync(number, "vt-1")).SafetyAssessments.OrderBy(a => a.At).ToList();
        Assert.Equal(["Nog niemand gesproken", "Twee buren gesproken"], assessments.Select(a => a.Why));
        Assert.Equal([false, true], assessments.Select(a => a.InvestigateBy is not null));
    }

    [Fact]
    public async Task Nothing_is_assumed_and_what_was_typed_stays()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        var empty = await form.SubmitAsync();
        StepChecks.BadInput(empty, "Input_Finding", "Kies hoe veilig het nu is.");
        StepChecks.BadInput(empty, "Input_Decision", "Kies wat u besluit.");
        StepChecks.BadInput(empty, "Input_Why", "Vul in waarom.");
        var wrong = await form.SubmitAsync(("Input.Finding", "Acute"), ("Input.Decision", "99"), ("Input.Why", new string('x', SafetyAssessment.WhyMaxLength + 1)));
        Assert.True(wrong.Has("input[value=Acute][checked]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).SafetyAssessments);
    }

    [Fact]
    public async Task To_anyone_else_the_page_does_not_exist()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        foreach (var persona in (string[])["vt-secretaris", "avim-1", "zoco-parkstad", "af-heerlen", "oefen-vt"])
        {
            await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(number));
        }
    }

    private static string AddressOf(string number) => $"/casussen/{number}/veiligheid-beoordelen";
}
