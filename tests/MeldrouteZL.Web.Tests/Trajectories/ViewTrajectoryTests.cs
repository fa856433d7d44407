using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ViewTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    public static TheoryData<string> AllButItsCareCoordinator => [.. DemoPersonas.All.Select(p => p.Key).Where(k => k != "zoco-parkstad")];

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task The_care_coordinator_sees_where_it_stands_and_what_can_be_done()
    {
        var caseNumber = await fixture.CaseOnAgendaAsync();
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active, caseNumber);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync($"/trajecten/{number}");

        Assert.Equal(number, page.Heading);
        Assert.Equal(nameof(TrajectoryStage.Active), page.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Contains("Toestemming van 3 maart", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Wonen en rust", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Slachtoffer 1", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll(".timeline li").Length);
        Assert.Equal(["Traject pauzeren", "Traject afronden"], page.Document.QuerySelectorAll(".steps-to-take a").Select(a => a.TextContent.Trim()));
        Assert.Equal(nameof(MonitoringLevel.Normal), page.Document.QuerySelector("[data-monitoring]")!.GetAttribute("data-monitoring"));
        Assert.Single(page.Document.QuerySelectorAll("[data-contacten] li"));
        Assert.Equal(nameof(ProcedureState.Done), page.Document.QuerySelector("[data-procedure=Information]")!.GetAttribute("data-stand"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("[data-klok=NextContact]"));
        Assert.True(page.Has($"a[href='/casussen/{caseNumber}']"));
    }

    [Fact]
    public async Task It_stays_when_care_coordination_no_longer_sees_the_case()
    {
        var caseNumber = await fixture.CaseOnAgendaAsync();
        var number = await fixture.TrajectoryAsync(caseNumber: caseNumber);
        var meeting = (await fixture.Story.LookAsync(caseNumber, "vt-1")).OpenAgendaItem!.MeetingId;
        await fixture.ScreenAsync(caseNumber, meeting);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{caseNumber}")).Status);

        var page = await visitor.GetAsync($"/trajecten/{number}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(caseNumber, page.Html, StringComparison.Ordinal);
        Assert.Equal(["Intake beginnen", "Traject afronden"], page.Document.QuerySelectorAll(".steps-to-take a").Select(a => a.TextContent.Trim()));
    }

    [Theory]
    [MemberData(nameof(AllButItsCareCoordinator))]
    [Trait("Requirement", "R124")]
    public async Task Nobody_else_knows_of_it_by_either_wall(string persona)
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}")).Status);
        Assert.Empty(await fixture.RowsOfAsync(persona));
        Assert.NotEmpty(await fixture.RowsOfAsync("zoco-parkstad"));
    }

    [Theory]
    [InlineData("T-2026-999999")]
    [InlineData("onzin")]
    public async Task An_unknown_one_does_not_exist(string number)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/starten")).Status);
    }
}
