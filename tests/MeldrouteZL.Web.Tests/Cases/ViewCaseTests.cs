using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ViewCaseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_page_shows_number_stage_and_what_may_be_done_now()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.True(page.Has("[data-stage=AtVeiligThuis]"));
        Assert.True(page.Has($".steps-to-take a[href='/casussen/{number}/voorlopig-classificeren']"));
        Assert.False(page.Has($".steps-to-take a[href='/casussen/{number}/classificatie-vaststellen']"));
    }

    [Theory]
    [InlineData(CaseStage.OnAgenda, true)]
    [InlineData(CaseStage.InFollowUp, false)]
    public async Task The_secretary_is_offered_the_steps_of_the_table_for_what_waits_on_its_agenda(CaseStage stage, bool waits)
    {
        var number = await fixture.Story.CaseAsync(stage);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.Equal(waits, page.Has($".steps-to-take a[href='/casussen/{number}/aanhouden']"));
        Assert.False(page.Has($".steps-to-take a[href='/casussen/{number}/nazorg-bespreken']"));
    }

    [Fact]
    public async Task A_step_that_was_taken_for_good_is_not_offered_again()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var accept = $".steps-to-take a[href='/casussen/{number}/opvolging-aannemen']";
        Assert.True((await visitor.GetAsync($"/casussen/{number}")).Has(accept));

        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.AcceptFollowUp(m));

        Assert.False((await visitor.GetAsync($"/casussen/{number}")).Has(accept));
    }

    [Fact]
    public async Task Stages_that_an_acute_decision_left_out_are_not_shown_as_done()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute("Zij moet vannacht weg", m));
        await fixture.Story.TakeAsync(number, "avim-1", (c, m) => c.ConfirmAcute("AVIM, 14.00 uur: ja", m));
        var meeting = await fixture.Story.MeetingAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.DecideAcute(new AcuteDecision { Decision = "Opvang geregeld", Deciders = "Veilig Thuis en AVIM", Shelter = false, OwnerOrganisationId = m.By.OrganisationId }, meeting, m));
        using var visitor = await app.SignInAsync("vt-1");

        var bar = (await visitor.GetAsync($"/casussen/{number}")).Text(".stage-bar");

        Assert.Contains("Geclassificeerd (gedaan)", bar, StringComparison.Ordinal);
        Assert.Contains("Op de agenda (overgeslagen)", bar, StringComparison.Ordinal);
        Assert.Contains("Gescreend (overgeslagen)", bar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_who_can_see_it_and_why()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync("vt-1");

        var access = (await visitor.GetAsync($"/casussen/{number}")).Text(".access-list");

        Assert.Contains("AVIM Limburg Door: agenderen", access, StringComparison.Ordinal);
        Assert.Contains("Gemeente Heerlen Door: casus openen", access, StringComparison.Ordinal);
        Assert.DoesNotContain("Maastricht", access, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task The_municipality_sees_status_and_own_signal_and_no_victim_or_class()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, what: "Eigen tekst van de gemeente");
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.Contains("Eigen tekst van de gemeente", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Persoon", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Klasse", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task Who_is_not_the_owner_loses_the_case_after_the_table()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync("avim-1");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/casussen/{number}")).Status);

        var owned = await fixture.Story.CaseAsync(CaseStage.InFollowUp);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{owned}")).Status);
    }

    [Theory]
    [InlineData("vt-1", true)]
    [InlineData("vt-af", true)]
    [InlineData("vt-secretaris", false)]
    [InlineData("avim-1", false)]
    [InlineData("zoco-parkstad", false)]
    [Trait("Requirement", "R124")]
    public async Task Veilig_Thuis_hears_that_a_victim_is_supported_and_nothing_else_of_it(string persona, bool hears)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync(persona);
        Assert.False((await visitor.GetAsync($"/casussen/{number}")).Has("[data-traject]"));
        var trajectory = await fixture.TrajectoryAsync(TrajectoryStage.Active, number);

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.Equal(hears, page.Has("[data-traject]"));
        Assert.DoesNotContain(trajectory, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wonen en rust", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public async Task It_hears_it_until_the_trajectory_is_out_of_sight()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        await fixture.TrajectoryAsync(TrajectoryStage.Closed, number);
        using var visitor = await app.SignInAsync("vt-1");
        Assert.True((await visitor.GetAsync($"/casussen/{number}")).Has("[data-traject]"));

        await TrajectoryStory.ShieldClosedAsync(app);

        Assert.False((await visitor.GetAsync($"/casussen/{number}")).Has("[data-traject]"));
    }

    [Theory]
    [InlineData("vt-1", "true")]
    [InlineData("avim-1", "false")]
    [InlineData("af-heerlen", "false")]
    [InlineData("zvh-parkstad", "false")]
    [InlineData("oefen-vt", "false")]
    public async Task The_database_tells_it_to_nobody_else_either(string persona, string told)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        await fixture.TrajectoryAsync(TrajectoryStage.Active, number);
        var victim = (await fixture.Story.LookAsync(number, "vt-1")).Victims.Single().Id;
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

        Assert.Equal([told], await session.ColumnAsync($"SELECT meldroute.is_supported('{victim}')::text"));
    }

    [Theory]
    [InlineData("af-maastricht")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("avim-1")]
    [InlineData("zvh-parkstad")]
    [InlineData("medewerker-heerlen")]
    [InlineData("fg")]
    [InlineData("oefen-vt")]
    public async Task A_foreign_case_is_answered_as_one_that_does_not_exist(string persona)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        var foreign = await visitor.GetAsync($"/casussen/{number}");
        var unknown = await visitor.GetAsync("/casussen/C-2026-999999");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(unknown.Html, foreign.Html);
    }
}
