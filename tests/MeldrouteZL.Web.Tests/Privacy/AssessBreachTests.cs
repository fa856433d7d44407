using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class AssessBreachTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/datalekken/beoordelen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Every_decision_is_added_and_none_is_changed()
    {
        var number = await RequestStory.BreachAsync(app, hoursAgo: 5);
        using var officer = await app.SignInAsync("fg");
        var today = TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), Domain.Common.DutchTime.Zone);

        await (await officer.GetAsync($"{Address}?keuze={number}")).SubmitAsync(("Input.Why", "Niemand las hem"));
        var done = await (await officer.GetAsync($"{Address}?keuze={number}")).SubmitAsync(
            ("Input.AuthorityNotifiedOn", $"{today:yyyy-MM-dd}"), ("Input.AuthorityNotifiedTime", $"{today:HH:mm}"), ("Input.Why", "Toch gelezen"));

        var row = done.Text($"tr[data-nummer='{number}'][data-open=nee]");
        Assert.Contains("Niemand las hem", row, StringComparison.Ordinal);
        Assert.Contains("gemeld aan de AP op", row, StringComparison.Ordinal);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("fg"));
        Assert.Equal("42501", await session.RefusalOfAsync("UPDATE meldroute.data_breach_assessment SET why = 'Anders'"));
        Assert.Equal("42501", await session.RefusalOfAsync("DELETE FROM meldroute.data_breach"));
    }

    [Fact]
    public async Task Before_discovery_and_in_the_future_are_refused()
    {
        var number = await RequestStory.BreachAsync(app, hoursAgo: 5);
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync($"{Address}?keuze={number}");

        StepChecks.Refused(await form.SubmitAsync(("Input.PeopleNotifiedOn", "2020-01-01"), ("Input.PeopleNotifiedTime", "09:00"), ("Input.Why", "x")), "voor de ontdekking");
        StepChecks.Refused(await form.SubmitAsync(("Input.PeopleNotifiedOn", "2090-01-01"), ("Input.PeopleNotifiedTime", "09:00"), ("Input.Why", "x")), "in de toekomst");
    }

    [Fact]
    public async Task A_day_without_a_time_is_not_enough()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.Number", ""), ("Input.AuthorityNotifiedOn", "2026-01-01"));

        StepChecks.BadInput(answer, "Input_Number", "Kies een datalek.");
        StepChecks.BadInput(answer, "Input_AuthorityNotifiedTime", "Vul dag en tijd van de melding in, of geen van beide.");
        StepChecks.BadInput(answer, "Input_Why", "Vul in waarom wel of niet.");
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
