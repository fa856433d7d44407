using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Referrals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class OpenTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R122")]
    public async Task Care_coordination_begins_the_support_of_a_victim()
    {
        var number = await fixture.CaseOnAgendaAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Slachtoffer 1, Test Persoon", form.Text("#Input_VictimId"), StringComparison.Ordinal);

        var done = await form.SubmitAsync(("Input.Basis", "Toestemming, mondeling op 3 maart"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Matches("^T-[0-9]{4}-[0-9]{6}$", done.Heading);
        var trajectory = await fixture.FindAsync(done.Heading);
        Assert.Equal((TrajectoryStage.Registered, "Toestemming, mondeling op 3 maart"), (trajectory.Stage, trajectory.Basis));
        Assert.Equal((await fixture.Story.LookAsync(number, "vt-1")).Victims.Single().Id, trajectory.VictimId);
        Assert.Equal((await app.ActorOfAsync("zoco-parkstad")).UserId, trajectory.HandlerId);
        Assert.Equal(TrajectoryStep.Open, Assert.Single(trajectory.History).Step);
    }

    [Fact]
    [Trait("Requirement", "R127")]
    public async Task A_victim_has_one_open_trajectory_and_can_have_a_next_one()
    {
        var number = await fixture.CaseOnAgendaAsync();
        var first = await fixture.TrajectoryAsync(TrajectoryStage.Active, number);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Basis", "Nieuwe toestemming"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("loopt al een traject", answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Nieuwe toestemming", answer.Text("#Input_Basis"));

        await (await visitor.GetAsync($"/trajecten/{first}/afronden")).SubmitAsync(("Input.Reason", "Bijna klaar"));
        await (await visitor.GetAsync($"/trajecten/{first}/afsluiten")).SubmitAsync(
            ("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", "Klaar"));
        var done = await answer.SubmitAsync();
        Assert.Matches("^T-", done.Heading);
        Assert.NotEqual(first, done.Heading);
    }

    [Fact]
    public async Task Two_forms_at_once_open_one_trajectory()
    {
        var number = await fixture.CaseOnAgendaAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var (one, two) = (await visitor.GetAsync(AddressOf(number)), await visitor.GetAsync(AddressOf(number)));

        var answers = await Task.WhenAll(one.SubmitAsync(("Input.Basis", "Ja")), two.SubmitAsync(("Input.Basis", "Ja")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.CaseOnAgendaAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(("Input.Basis", "Ja")), form.SubmitAsync(("Input.Basis", "Ja")));

        Assert.Single(answers.Select(a => a.Path).Distinct());
        Assert.All(answers, a => Assert.StartsWith("/trajecten/T-", a.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.VictimId", "", "Input_VictimId")]
    [InlineData("Input.VictimId", "geen-id", "Input_VictimId")]
    [InlineData("Input.Basis", " ", "Input_Basis")]
    public async Task A_field_that_is_wrong_is_pointed_out(string field, string value, string pointed)
    {
        var number = await fixture.CaseOnAgendaAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. new (string, string?)[] { ("Input.Basis", "Getypt") }.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{pointed}']"));
        Assert.Equal(field == "Input.Basis" ? "" : "Getypt", answer.Text("#Input_Basis"));
    }

    [Fact]
    public async Task A_basis_that_is_too_long_comes_back_whole()
    {
        var number = await fixture.CaseOnAgendaAsync();
        var text = new string('x', Trajectory.TextMaxLength + 1);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Basis", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(text, answer.Text("#Input_Basis"));
    }

    [Fact]
    public async Task A_victim_of_another_case_is_refused()
    {
        var number = await fixture.CaseOnAgendaAsync();
        var other = (await fixture.Story.LookAsync(await fixture.CaseOnAgendaAsync(), "vt-1")).Victims[0].Id;
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.VictimId", $"{other}"), ("Input.Basis", "Ja"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.DoesNotContain(await fixture.RowsOfAsync("zoco-parkstad"), t => t.VictimId == other);
    }

    [Fact]
    public async Task An_offered_case_is_not_enough_an_accepted_one_is()
    {
        var (number, id) = await fixture.OfferedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);

        await fixture.AcceptAsync(number, id, "zoco-parkstad");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [InlineData("avim-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    [InlineData("zvh-parkstad")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("zoco-parkstad", true)]
    [InlineData("vt-1", false)]
    [InlineData("avim-1", false)]
    public async Task Only_care_coordination_is_led_to_it_from_the_case(string persona, bool led)
    {
        var number = await fixture.CaseOnAgendaAsync();
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Equal(led, page.Has($".steps-to-take a[href='{AddressOf(number)}']"));
    }

    [Theory]
    [InlineData("/trajecten/openen")]
    [InlineData("/trajecten/openen?casus=C-2026-999999")]
    [InlineData("/trajecten/openen?casus=onzin")]
    public async Task Without_a_case_there_is_nothing_to_open(string address)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/openen?casus={number}";
}
