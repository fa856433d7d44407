using System.Net;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class DecideAcuteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("vt-1", true)]
    [InlineData("avim-1", false)]
    [Trait("Requirement", "R71")]
    [Trait("Requirement", "R72")]
    [Trait("Requirement", "R73")]
    public async Task What_is_decided_together_happens_at_once_and_the_table_looks_back_on_it(string persona, bool shelter)
    {
        await story.MeetingAsync();
        var number = await story.AcuteAsync(confirmed: true, withVictim: true);
        using var visitor = await app.SignInAsync(persona);

        var answer = await DecideAsync(visitor, number, ("Input.Shelter", $"{shelter}"));

        Assert.Equal($"/casussen/{number}?gedaan=acuut-besluiten", answer.Path);
        var @case = await story.LookAsync(number, persona);
        Assert.Equal((CaseStage.InFollowUp, AcuteLane.None), (@case.Stage, @case.Lane));
        Assert.Equal((await app.ActorOfAsync(persona)).OrganisationId, @case.OwnerOrganisationId);
        var consultation = Assert.Single(@case.Consultations);
        Assert.Equal(("Wij halen haar daar weg.", "VT, AVIM en ZoCo", shelter), (consultation.Decision, consultation.Deciders, consultation.Shelter));
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((AgendaItemKind.AfterCare, AgendaItemStatus.Waiting), (item.Kind, item.Status));
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task A_case_already_on_an_agenda_stays_on_it_as_after_care()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        await story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute("Direct gevaar", m));
        using var visitor = await app.SignInAsync("vt-1");

        await DecideAsync(visitor, number, ("Input.Shelter", "False"));

        var item = Assert.Single((await story.LookAsync(number, "vt-1")).AgendaItems);
        Assert.Equal((meeting.Id, AgendaItemKind.AfterCare), (item.MeetingId, item.Kind));
    }

    [Fact]
    [Trait("Requirement", "R73")]
    public async Task Shelter_is_for_victims_only()
    {
        var number = await story.AcuteAsync(confirmed: true, withVictim: false);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await DecideAsync(visitor, number, ("Input.Shelter", "True"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Opvang is alleen voor slachtoffers", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Wij halen haar daar weg.", answer.Text("#Input_Decision"));
        Assert.True(answer.Has("input[name='Input.Shelter'][value=True][checked]"));
        Assert.Equal(CaseStage.AtVeiligThuis, (await story.LookAsync(number, "vt-1")).Stage);
    }

    [Fact]
    [Trait("Requirement", "R72")]
    public async Task Decision_deciders_shelter_and_owner_are_all_needed()
    {
        var number = await story.AcuteAsync(confirmed: true);
        using var visitor = await app.SignInAsync("vt-1");

        // The decision is also the question of the after-care, which is shorter than a consultation.
        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Decision", new string('x', AgendaItem.QuestionMaxLength + 1)), ("Input.Owner", null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["#Input_Decision", "#Input_Deciders", "#Input_Shelter", "#Input_Owner"], field => Assert.True(answer.Has($".error-summary a[href='{field}']"), field));
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task Only_a_member_of_the_table_can_follow_up()
    {
        var number = await story.AcuteAsync(confirmed: true);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await DecideAsync(visitor, number, ("Input.Shelter", "False"), ("Input.Owner", $"{await app.OrganisationAsync(OrganisationKind.LabourInspectorate)}"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    [Theory]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("nla")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await story.AcuteAsync(confirmed: true);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    internal static async Task<VisitedPage> DecideAsync(Visitor visitor, string number, params (string Name, string? Value)[] more) =>
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            [("Input.Decision", "Wij halen haar daar weg."), ("Input.Deciders", "VT, AVIM en ZoCo"), .. more]);

    private static string AddressOf(string number) => $"/casussen/{number}/acuut-besluiten";
}

/// <summary>In a region where nobody planned anything yet.</summary>
public sealed class DecideAcuteWithoutMeetingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    [Trait("Requirement", "R71")]
    public async Task An_acute_decision_does_not_wait_for_somebody_to_plan_a_meeting()
    {
        var number = await fixture.Story.AcuteAsync(confirmed: true);
        using var visitor = await fixture.App.SignInAsync("avim-1");

        await DecideAcuteTests.DecideAsync(visitor, number, ("Input.Shelter", "False"));

        var agenda = await fixture.App.Get<ListAgendaTurns.Handler>().Handle(number, await fixture.App.ActorOfAsync("avim-1"), TestContext.Current.CancellationToken);
        Assert.Equal((AgendaItemKind.AfterCare, DayOfWeek.Tuesday), (Assert.Single(agenda).Kind, agenda[0].Meeting.DayOfWeek));
    }
}
