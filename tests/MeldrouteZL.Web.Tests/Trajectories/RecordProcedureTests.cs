using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class RecordProcedureTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R128")]
    public async Task Information_given_is_recorded_with_its_language_from_the_checklist()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var page = await visitor.GetAsync($"/trajecten/{number}");
        var form = await visitor.GetAsync(page.Document.QuerySelector("[data-procedure=Information] a")!.GetAttribute("href")!);

        var without = await form.SubmitAsync(("Input.State", "Done"), ("Input.DoneOn", $"{Today:yyyy-MM-dd}"));
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.True(without.Has(".error-summary a[href='#Input_Language']"));
        var done = await without.SubmitAsync(("Input.Language", "Roemeens"));

        Assert.Equal($"/trajecten/{number}?gedaan=procedure", done.Path);
        Assert.Equal("Done", done.Document.QuerySelector("[data-procedure=Information]")!.GetAttribute("data-stand"));
        var entry = Assert.Single((await fixture.FindAsync(number)).ProcedureEntries);
        Assert.Equal((Procedure.Information, ProcedureState.Done, "Roemeens", Today), (entry.Procedure, entry.State, entry.Language, entry.DoneOn));
    }

    [Theory]
    [InlineData("NotApplicable", "Note")]
    [InlineData("ToDo", "DueOn")]
    [InlineData("Done", "DoneOn")]
    [InlineData("", "State")]
    [Trait("Requirement", "R122")]
    public async Task Each_state_asks_what_belongs_to_it(string state, string missing)
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync($"/trajecten/{number}/procedure")).SubmitAsync(("Input.Procedure", "LegalAid"), ("Input.State", state));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([$"#Input_{missing}"], answer.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await fixture.FindAsync(number)).ProcedureEntries);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/procedure")).Status);
    }
}
