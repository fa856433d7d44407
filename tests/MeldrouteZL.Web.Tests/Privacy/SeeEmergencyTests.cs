using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class SeeEmergencyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_organisation_that_follows_the_case_up_hears_of_it_at_once_until_it_took_note()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var officer = await app.SignInAsync("fg");
        using var employee = await app.SignInAsync("vt-1");
        // Other cases of the same organisation may wait as well.
        var before = await WaitingAsync(employee);

        await officer.BreakAsync(number);

        Assert.Equal(before + 1, await WaitingAsync(employee));
        var list = await employee.GetAsync("/noodtoegang");
        Assert.Contains(EmergencyStory.Why, list.Text($"tr[data-nummer={number}]"), StringComparison.Ordinal);
        Assert.Contains("Helene Xhofleer", list.Text($"tr[data-nummer={number}]"), StringComparison.Ordinal);
        using var visits = await app.SignInAsync("vt-af");
        Assert.Contains("Helene Xhofleer", (await visits.GetAsync($"/casussen/{number}/inzagen")).Text("main"), StringComparison.Ordinal);
        Assert.False((await officer.GetAsync("/privacy/inzage")).Has("[data-noodtoegang-nieuw]")); // who did it knows

        var done = await list.PressAsync($"tr[data-nummer={number}] button");

        Assert.Equal($"/noodtoegang?gedaan={number}", done.Path);
        Assert.Equal(before, await WaitingAsync(visits));
        Assert.False((await visits.GetAsync("/noodtoegang")).Has($"tr[data-nummer={number}] button"));
    }

    // What the menu tells; the notice on the page stands there when the menu tells of any.
    private static async Task<int> WaitingAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/casussen");
        var told = Regex.Match(page.Text("nav"), @"Noodtoegang \((\d+)\)");
        Assert.Equal(told.Success, page.Has("[data-noodtoegang-nieuw]"));
        return told.Success ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_the_case_hears_nothing()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var officer = await app.SignInAsync("fg");
        var id = (await officer.BreakAsync(number)).Document.QuerySelector("input[name='Input.Emergency']")!.GetAttribute("value")!;

        foreach (var persona in (string[])["avim-1", "zoco-mh", "oefen-vt"])
        {
            using var other = await app.SignInAsync(persona);
            Assert.DoesNotContain(number, (await other.GetAsync("/noodtoegang")).Html, StringComparison.Ordinal);
            Assert.False((await other.GetAsync("/meldroute")).Has("[data-noodtoegang-nieuw]"));
            StepChecks.Refused(await (await other.GetAsync("/noodtoegang/gezien")).SubmitAsync(("Input.Emergency", id)), "Deze noodtoegang is er niet");
        }

        await StepChecks.DoesNotExistForAsync(app, "af-heerlen", "/noodtoegang");
    }

    [Fact]
    public async Task Care_coordination_hears_that_a_trajectory_of_theirs_was_opened()
    {
        var (number, _) = await fixture.RichCaseAsync();
        using var officer = await app.SignInAsync("fg");

        await officer.BreakAsync(number);

        using var coordinator = await app.SignInAsync("zoco-parkstad");
        Assert.True((await coordinator.GetAsync("/trajecten")).Has("[data-noodtoegang-nieuw]"));
        Assert.Contains(EmergencyStory.Why, (await coordinator.GetAsync("/noodtoegang")).Text("main tbody"), StringComparison.Ordinal);
    }
}
