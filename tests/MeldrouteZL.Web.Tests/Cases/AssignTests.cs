using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class AssignTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task A_colleague_takes_the_case_over()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.HandlerId", IdOf("vt-2")));

        StepChecks.Done(answer, number, "toewijzen");
        Assert.Equal(DemoPersonas.Find("vt-2")!.UserId, await HandlerAsync(number, "vt-1"));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task Nobody_may_handle_it_for_a_while()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.HandlerId", ""));

        Assert.Null(await HandlerAsync(number, "vt-1"));
    }

    [Fact]
    public async Task Each_organisation_decides_for_itself()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Equal(DemoPersonas.Find("af-heerlen")!.UserId, await HandlerAsync(number, "af-heerlen"));
        Assert.Equal(DemoPersonas.Find("vt-1")!.UserId, await HandlerAsync(number, "vt-1"));
    }

    [Theory]
    [InlineData("avim-1")]
    [InlineData("vt-secretaris")]
    [InlineData("oefen-vt")]
    public async Task Who_does_not_handle_cases_here_is_no_colleague(string persona)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has($"option[value='{IdOf(persona)}']"));

        var answer = await form.SubmitAsync(("Input.HandlerId", IdOf(persona)));

        StepChecks.Refused(answer, "Kies een collega van uw organisatie.");
        Assert.Equal(DemoPersonas.Find("vt-1")!.UserId, await HandlerAsync(number, "vt-1"));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task Who_left_is_no_colleague_any_more()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.True(form.Has($"option[value='{IdOf("af-heerlen-2")}']"));
        await EndMembershipsAsync("af-heerlen-2");

        var answer = await form.SubmitAsync(("Input.HandlerId", IdOf("af-heerlen-2")));

        StepChecks.Refused(answer, "Kies een collega van uw organisatie.");
        Assert.False(answer.Has($"option[value='{IdOf("af-heerlen-2")}']"));
    }

    [Fact]
    public async Task A_municipal_employee_who_does_not_see_cases_is_not_offered()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.True(page.Has($"option[value='{IdOf("af-heerlen")}'][selected]"));
        Assert.False(page.Has($"option[value='{IdOf("medewerker-heerlen")}']"));
    }

    [Fact]
    public async Task What_is_no_person_at_all_comes_back()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.HandlerId", "iemand"));

        StepChecks.BadInput(answer, "Input_HandlerId", "Deze waarde klopt niet. Vul het opnieuw in.");
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-maastricht")]
    [InlineData("medewerker-heerlen")]
    [InlineData("oefen-vt")]
    [InlineData("keten")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync()));

    private async Task<Guid?> HandlerAsync(string number, string persona)
    {
        var organisation = (await app.ActorOfAsync(persona)).OrganisationId;
        return Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Access, a => a.IsLive && a.OrganisationId == organisation).HandlerId;
    }

    private async Task EndMembershipsAsync(string persona)
    {
        await using var admin = NpgsqlDataSource.Create(app.Database.Admin);
        await using var end = admin.CreateCommand("UPDATE meldroute.membership SET until = now()::date - 2 WHERE user_id = $1");
        end.Parameters.AddWithValue(DemoPersonas.Find(persona)!.UserId);
        Assert.NotEqual(0, await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static string IdOf(string persona) => DemoPersonas.Find(persona)!.UserId.ToString();

    private static string AddressOf(string number) => $"/casussen/{number}/toewijzen";
}
