using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ListTrajectoriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R122")]
    [Trait("Requirement", "R124")]
    public async Task Open_comes_before_closed_over_all_pages_without_gap_or_repetition()
    {
        var caseNumber = await fixture.CaseOnAgendaAsync();
        var closed = await fixture.TrajectoryAsync(TrajectoryStage.Closed, caseNumber);
        var active = await fixture.TrajectoryAsync(TrajectoryStage.Active, caseNumber);
        var opened = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            opened.Add(await fixture.TrajectoryAsync(TrajectoryStage.Registered, caseNumber));
        }

        using var visitor = await app.SignInAsync("zoco-parkstad");
        using var other = await app.SignInAsync("zoco-mh");

        var first = await visitor.GetAsync("/trajecten");
        var second = await visitor.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(opened, NumbersOf(first));
        Assert.Equal([active, closed], NumbersOf(second));
        Assert.Equal(caseNumber, second.Text("tbody td:nth-child(2)"));
        Assert.Equal(opened, NumbersOf(await visitor.GetAsync(second.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
        Assert.Equal(opened, NumbersOf(await visitor.GetAsync("/trajecten?na=onzin-token")));
        Assert.Empty(NumbersOf(await other.GetAsync("/trajecten")));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("zvh-parkstad")]
    [InlineData("weegploeg")]
    [InlineData("zorg-xonar")]
    [InlineData("fg")]
    [Trait("Requirement", "R124")]
    public async Task To_any_other_role_the_list_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/trajecten")).Status);
    }

    private static IEnumerable<string> NumbersOf(VisitedPage page) =>
        page.Document.QuerySelectorAll("tr[data-nummer]").Select(row => row.GetAttribute("data-nummer")!);
}
