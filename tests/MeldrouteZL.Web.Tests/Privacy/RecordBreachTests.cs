using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class RecordBreachTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/datalekken/nieuw";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_clock_of_72_hours_runs_from_discovery_and_says_when_it_is_over()
    {
        var late = await RequestStory.BreachAsync(app, hoursAgo: 73);
        var fresh = await RequestStory.BreachAsync(app, hoursAgo: 71);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync("/privacy/datalekken");

        Assert.Contains("72 uur voorbij", page.Text($"tr[data-nummer='{late}']"), StringComparison.Ordinal);
        Assert.DoesNotContain("72 uur voorbij", page.Text($"tr[data-nummer='{fresh}']"), StringComparison.Ordinal);
        Assert.Equal([late, fresh], page.Document.QuerySelectorAll("tbody tr").Select(r => r.GetAttribute("data-nummer")).Where(n => n == late || n == fresh));
    }

    [Fact]
    public async Task A_breach_is_recorded_with_the_form()
    {
        using var officer = await app.SignInAsync("fg");

        var done = await (await officer.GetAsync(Address)).SubmitAsync(("Input.WhatHappened", "Een laptop was weg"), ("Input.DiscoveredOn", "2026-02-01"), ("Input.DiscoveredTime", "09:30"));

        Assert.Contains("Vastgelegd bij datalek L-", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains("1 feb 2026, 09:30", done.Text("main table"), StringComparison.Ordinal);
        using var other = await app.SignInAsync("oefen-fg");
        Assert.True((await other.GetAsync("/privacy/datalekken")).Has(".empty"));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_a_future_moment_is_refused()
    {
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync(Address);

        StepChecks.BadInput(await form.SubmitAsync(("Input.WhatHappened", "")), "Input_WhatHappened", "Vul in wat er gebeurd is.");
        StepChecks.BadInput(await form.SubmitAsync(("Input.DiscoveredOn", "0001-01-01")), "Input_DiscoveredOn", "Vul een datum in vanaf 25 mei 2018.");
        StepChecks.Refused(await form.SubmitAsync(("Input.WhatHappened", "x"), ("Input.DiscoveredOn", "2090-01-01"), ("Input.DiscoveredTime", "09:30")), "in de toekomst");
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
