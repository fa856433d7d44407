using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class PutOnAgendaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("af-heerlen", "vt-1", OrganisationKind.VeiligThuis)]
    [InlineData("avim-1", "avim-2", OrganisationKind.Avim)]
    [Trait("Requirement", "R83")]
    [Trait("Requirement", "R84")]
    public async Task A_member_of_the_table_brings_in_a_case_with_a_question(string author, string member, OrganisationKind kind)
    {
        var meeting = await story.MeetingAsync();
        var number = await story.CaseAsync(CaseStage.Classified, author);
        using var visitor = await app.SignInAsync(member);

        var answer = await (await visitor.GetAsync(AddressOf(number)))
            .SubmitAsync(("Input.Meeting", $"{meeting.Date:yyyy-MM-dd}"), ("Input.Question", "Wie kent dit adres?"));

        Assert.Equal($"/casussen/{number}?gedaan=agenderen", answer.Path);
        var @case = await story.LookAsync(number, "vt-1");
        Assert.Equal(CaseStage.OnAgenda, @case.Stage);
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((meeting.Id, "Wie kent dit adres?", AgendaItemKind.Screening), (item.MeetingId, item.Question, item.Kind));
        Assert.Equal(await app.OrganisationAsync(kind), item.SubmitterOrganisationId);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task The_care_coordinator_brings_in_a_signal_of_their_own()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.CaseAsync(CaseStage.AtVeiligThuis, "zoco-mh");
        using var visitor = await app.SignInAsync("zoco-mh");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Meeting", $"{meeting.Date:yyyy-MM-dd}"), ("Input.Question", "Wat nu?"));

        Assert.Equal(CaseStage.OnAgenda, (await story.LookAsync(number, "zoco-mh")).Stage);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    [Trait("Requirement", "R88")]
    public async Task From_then_on_the_three_members_read_it_and_a_care_coordinator_of_elsewhere_does_not()
    {
        var number = await story.CaseAsync(CaseStage.Classified);
        using var avim = await app.SignInAsync("avim-1");
        using var own = await app.SignInAsync("zoco-parkstad");
        using var other = await app.SignInAsync("zoco-mh");
        var lookedBefore = await avim.GetAsync($"/casussen/{number}/acuut-melden");
        var meeting = await story.MeetingAsync();

        await story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat nu?", m));

        Assert.Equal(HttpStatusCode.NotFound, lookedBefore.Status);
        Assert.Equal(HttpStatusCode.OK, (await avim.GetAsync($"/casussen/{number}/acuut-melden")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"/casussen/{number}/acuut-melden")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/casussen/{number}/acuut-melden")).Status);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    [Trait("Requirement", "R83")]
    public async Task An_acute_case_does_not_wait_for_the_table()
    {
        await story.MeetingAsync();
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var form = await visitor.GetAsync(AddressOf(number));
        var answer = await form.SubmitAsync(("Input.Question", "Mijn vraag"));

        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("wacht niet op de screeningstafel", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Mijn vraag", answer.Text("#Input_Question"), StringComparison.Ordinal);
        Assert.Equal(CaseStage.AtVeiligThuis, (await story.LookAsync(number, "vt-1")).Stage);
    }

    [Fact]
    public async Task An_agenda_that_was_fixed_meanwhile_takes_no_more_items()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));

        var answer = await form.SubmitAsync(("Input.Meeting", $"{meeting.Date:yyyy-MM-dd}"), ("Input.Question", "Mijn vraag"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Kies een later overleg", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Mijn vraag", answer.Text("#Input_Question"), StringComparison.Ordinal);
        Assert.Empty((await story.LookAsync(number, "vt-1")).AgendaItems);
    }

    [Fact]
    public async Task A_meeting_that_is_past_is_not_offered_although_nobody_opened_it()
    {
        var past = await story.MeetingAsync(MeetingStage.Planned, DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(-3));
        var number = await story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var form = await visitor.GetAsync(AddressOf(number));
        var answer = await form.SubmitAsync(("Input.Meeting", $"{past.Date:yyyy-MM-dd}"), ("Input.Question", "Wat nu?"));

        Assert.False(form.Has($"option[value='{past.Date:yyyy-MM-dd}']"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    [Fact]
    public async Task Without_meeting_or_question_the_form_says_so_at_the_fields()
    {
        var number = await story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Meeting", ""), ("Input.Question", new string('x', AgendaItem.QuestionMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Meeting']"));
        Assert.True(answer.Has(".error-summary a[href='#Input_Question']"));
        Assert.Contains(new string('x', AgendaItem.QuestionMaxLength + 1), answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R85")]
    public async Task Who_gave_the_signal_stays_outside_the_table()
    {
        var (_, meeting) = await story.OnAgendaAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/screening")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(meeting.Address())).Status);
    }

    [Theory]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/agenderen";
}
