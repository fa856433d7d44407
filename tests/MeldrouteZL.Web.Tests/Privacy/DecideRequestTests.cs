using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class DecideRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/verzoeken/beslissen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_decision_stands_with_who_and_why_and_is_taken_once()
    {
        var number = await RequestStory.RequestAsync(app);
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync($"{Address}?keuze={number}");

        var done = await form.SubmitAsync(("Input.Decision", "Refused"), ("Input.Reason", "Het recht is beperkt"));

        var row = done.Text($"tr[data-nummer='{number}'][data-besluit=Refused]");
        Assert.Contains("Afgewezen", row, StringComparison.Ordinal);
        Assert.Contains("Helene Xhofleer: Het recht is beperkt", row, StringComparison.Ordinal);
        StepChecks.Refused(await form.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.Decision", "Granted"), ("Input.Reason", "Toch wel")), "al besloten");
    }

    [Fact]
    public async Task A_request_of_another_region_is_unknown()
    {
        var number = await RequestStory.RequestAsync(app);
        using var officer = await app.SignInAsync("oefen-fg");

        StepChecks.Refused(await (await officer.GetAsync(Address)).SubmitAsync(("Input.Number", number), ("Input.Decision", "Granted"), ("Input.Reason", "Ja")), "Dit verzoek is er niet");
    }

    [Fact]
    public async Task Everything_is_needed()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.Number", ""), ("Input.Decision", "99"));

        StepChecks.BadInput(answer, "Input_Number", "Kies een verzoek.");
        StepChecks.BadInput(answer, "Input_Reason", "Vul in waarom.");
        Assert.True(answer.Has(".error-summary a[href='#Input_Decision']"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
