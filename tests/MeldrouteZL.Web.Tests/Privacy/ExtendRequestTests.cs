using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class ExtendRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/verzoeken/verlengen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_term_becomes_three_months_once()
    {
        var number = await RequestStory.RequestAsync(app);
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync($"{Address}?keuze={number}");

        var done = await form.SubmitAsync(("Input.Reason", "Er zijn veel stukken"));

        Assert.Contains("Termijn verlengd", done.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        Assert.Equal(3, await app.AskAsync<int>("SELECT (extract(year FROM age(due_at, received_on)) * 12 + extract(month FROM age(due_at, received_on)))::int FROM meldroute.data_subject_request WHERE number = $1", number));
        StepChecks.Refused(await form.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.Reason", "Nog meer")), "al verlengd");
    }

    [Fact]
    public async Task After_the_term_it_is_too_late()
    {
        var number = await RequestStory.RequestAsync(app, daysAgo: 60);
        using var officer = await app.SignInAsync("fg");

        StepChecks.Refused(await (await officer.GetAsync($"{Address}?keuze={number}")).SubmitAsync(("Input.Reason", "Vergeten")), "De termijn is al voorbij");
    }

    [Fact]
    public async Task Request_and_reason_are_needed()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.Number", ""));

        StepChecks.BadInput(answer, "Input_Number", "Kies een verzoek.");
        StepChecks.BadInput(answer, "Input_Reason", "Vul in waarom het langer duurt.");
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
