using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class JudgeEmergencyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/noodtoegang/beoordelen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_colleague_finds_it_on_every_page_until_it_is_judged()
    {
        var (number, id) = await BrokenAsync();
        using var colleague = await app.SignInAsync("fg-2");
        var start = await colleague.GetAsync("/privacy/inzage");
        Assert.True(start.Has("[data-noodtoegang-nieuw]"));
        Assert.Contains("Noodtoegang (", start.Text("nav"), StringComparison.Ordinal);
        var row = (await colleague.GetAsync("/noodtoegang")).Text($"tr[data-noodtoegang='{id}']");
        Assert.Contains("Helene Xhofleer", row, StringComparison.Ordinal);
        Assert.Contains(EmergencyStory.Why, row, StringComparison.Ordinal);

        var done = await (await colleague.GetAsync($"{Address}?keuze={id}")).SubmitAsync(("Input.IsJustified", "false"), ("Input.Reason", "Er was geen gevaar"));

        Assert.Equal($"/noodtoegang?gedaan={number}", done.Path);
        Assert.Contains("Niet terecht Er was geen gevaar Ludo Castermans", done.Text($"tr[data-noodtoegang='{id}']"), StringComparison.Ordinal);
        StepChecks.Refused(await (await colleague.GetAsync(Address)).SubmitAsync(("Input.Emergency", id), ("Input.IsJustified", "true"), ("Input.Reason", "Toch wel")), "al beoordeeld");
    }

    [Fact]
    public async Task Nobody_judges_their_own_and_the_database_refuses_it_too()
    {
        var (_, id) = await BrokenAsync();
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync($"{Address}?keuze={id}");
        Assert.False(form.Has($"option[value='{id}']"));

        StepChecks.Refused(await form.SubmitAsync(("Input.Emergency", id), ("Input.IsJustified", "true"), ("Input.Reason", "Het moest")), "Een collega moet die beoordelen");

        var actor = await app.ActorOfAsync("fg");
        await using var session = await AppSession.AsAsync(app, actor);
        const string Insert = "INSERT INTO meldroute.emergency_judgement (emergency_id, region_id, is_justified, reason, at, judged_by) VALUES ($1, 1, true, 'x', now(), $2)";
        Assert.Equal("42501", await session.RefusalOfAsync(Insert, Guid.Parse(id), actor.UserId));
        Assert.Equal("42501", await session.RefusalOfAsync(Insert, Guid.Parse(id), (await app.ActorOfAsync("fg-2")).UserId)); // in the name of another
    }

    [Fact]
    public async Task Another_region_knows_nothing_of_it()
    {
        var (number, id) = await BrokenAsync();
        using var elsewhere = await app.SignInAsync("oefen-fg");

        Assert.DoesNotContain(number, (await elsewhere.GetAsync("/noodtoegang")).Html, StringComparison.Ordinal);
        StepChecks.Refused(await (await elsewhere.GetAsync(Address)).SubmitAsync(("Input.Emergency", id), ("Input.IsJustified", "true"), ("Input.Reason", "Het moest")), "Deze noodtoegang is er niet");
    }

    [Fact]
    public async Task Where_there_is_no_second_officer_the_pages_say_that_the_region_needs_one()
    {
        using var alone = await app.SignInAsync("oefen-fg");
        using var administrator = await app.SignInAsync("oefen-beheer");
        using var two = await app.SignInAsync("fg");
        using var ofTwo = await app.SignInAsync("beheer");
        using var coordinator = await app.SignInAsync("oefen-zoco");

        Assert.Contains("De regio moet een tweede aanwijzen.", (await alone.GetAsync("/noodtoegang")).Text("[data-alleen]"), StringComparison.Ordinal);
        Assert.Contains("Nodig iemand uit.", (await administrator.GetAsync("/beheer/accounts")).Text("[data-tweede-functionaris]"), StringComparison.Ordinal);
        Assert.False((await two.GetAsync("/noodtoegang")).Has("[data-alleen]"));
        Assert.False((await ofTwo.GetAsync("/beheer/accounts")).Has("[data-tweede-functionaris]"));
        Assert.False((await coordinator.GetAsync("/noodtoegang")).Has("[data-alleen]"));
    }

    [Fact]
    public async Task An_opinion_and_a_reason_are_needed()
    {
        var (_, id) = await BrokenAsync();
        using var colleague = await app.SignInAsync("fg-2");

        var answer = await (await colleague.GetAsync($"{Address}?keuze={id}")).SubmitAsync(("Input.Reason", new string('x', 1001)));

        StepChecks.BadInput(answer, "Input_IsJustified", "Kies of het terecht was.");
        StepChecks.BadInput(answer, "Input_Reason", "Gebruik niet meer dan 1000 tekens.");
    }

    private async Task<(string Number, string Id)> BrokenAsync()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("fg");
        return (number, (await officer.BreakAsync(number)).Document.QuerySelector("input[name='Input.Emergency']")!.GetAttribute("value")!);
    }
}
