using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class EndEmergencyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/noodtoegang/afsluiten";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_is_done_closes_the_case()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("fg");
        var page = await officer.BreakAsync(number);

        var done = await page.SubmitAsync();

        Assert.Equal($"/noodtoegang?gedaan={number}", done.Path);
        Assert.Equal("nee", done.Document.QuerySelector($"tr[data-nummer={number}]")!.GetAttribute("data-open"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/noodtoegang/{number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.BreakAsync(number)).Status); // with a new reason, which is judged anew
    }

    [Fact]
    public async Task Nobody_closes_that_of_a_colleague()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("fg");
        var page = await officer.BreakAsync(number);
        var id = page.Document.QuerySelector("input[name='Input.Emergency']")!.GetAttribute("value");
        using var colleague = await app.SignInAsync("fg-2");
        var form = await colleague.GetAsync(Address);

        StepChecks.Refused(await form.SubmitAsync(("Input.Emergency", id)), "Deze noodtoegang is er niet");
        StepChecks.BadInput(await form.SubmitAsync(("Input.Emergency", "")), "Input_Emergency", "Kies een noodtoegang uit de lijst.");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/noodtoegang/{number}")).Status);
    }

    [Fact]
    public async Task To_anyone_else_the_page_does_not_exist() => await StepChecks.DoesNotExistForAsync(app, "vt-1", Address);
}
