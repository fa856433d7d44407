using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class HoldOverTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task A_held_over_item_comes_to_the_next_meeting_and_stays_of_who_brought_it_in()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed, "avim-1", "avim-1");
        var next = await story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "De tijd was op."));

        var @case = await story.LookAsync(number, "vt-secretaris");
        Assert.Equal(CaseStage.OnAgenda, @case.Stage);
        Assert.Equal(AgendaItemStatus.HeldOver, @case.AgendaItems.Single(i => i.MeetingId == meeting.Id).Status);
        var moved = @case.AgendaItems.Single(i => i.MeetingId == next.Id);
        Assert.Equal((AgendaItemStatus.Waiting, await app.OrganisationAsync(OrganisationKind.Avim)), (moved.Status, moved.SubmitterOrganisationId));
        Assert.Equal("De tijd was op.", @case.History.Single(h => h.Step == CaseStep.HoldOver).Reason?.Text);
        Assert.Contains("AVIM Limburg", (await visitor.GetAsync(next.Address())).Text($"[data-nummer={number}]"), StringComparison.Ordinal);
        Assert.True((await visitor.GetAsync(meeting.Address())).Has($"[data-nummer={number}] a[href='{next.Address()}']"));
    }

    [Fact]
    public async Task Of_two_secretaries_the_second_keeps_the_reason_and_sees_where_the_first_moved_it()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        var next = await story.MeetingAsync();
        var later = await story.MeetingAsync();
        using var one = await app.SignInAsync("vt-secretaris");
        using var other = await app.SignInAsync("vt-secretaris");
        using var third = await app.SignInAsync("vt-secretaris");
        var (mine, theirs) = (await one.GetAsync(AddressOf(number)), await other.GetAsync(AddressOf(number)));
        var screening = await third.GetAsync($"/casussen/{number}/screenen?tafel={meeting.Date:yyyy-MM-dd}");
        await mine.SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "De tijd was op."));

        var refused = await theirs.SubmitAsync(("Input.Next", $"{later.Date:yyyy-MM-dd}"), ("Input.Why", "AVIM was er niet."));
        var alsoRefused = await screening.SubmitAsync(("Input.Present", "Alle drie"), ("Input.Weighing", "Toch besproken"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (refused.Status, alsoRefused.Status));
        Assert.Equal("AVIM was er niet.", refused.Text("#Input_Why"));
        Assert.Equal("Toch besproken", alsoRefused.Text("#Input_Weighing"));
        Assert.All((VisitedPage[])[refused, alsoRefused], page => Assert.Contains("De tijd was op.", page.Text("[data-vastgelegd]"), StringComparison.Ordinal));
        Assert.Single((await story.LookAsync(number, "vt-secretaris")).AgendaItems, i => i.Status == AgendaItemStatus.Waiting && i.MeetingId == next.Id);
    }

    [Fact]
    public async Task Opened_from_the_meeting_it_leads_back_to_the_meeting()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        var next = await story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");
        var page = await visitor.GetAsync(meeting.Address());
        var link = page.Document.QuerySelector($"[data-nummer={number}] a[href*=aanhouden]")!.GetAttribute("href")!;

        var answer = await (await visitor.GetAsync(link)).SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "De tijd was op."));

        Assert.StartsWith($"{meeting.Address()}?gedaan=aanhouden", answer.Path, StringComparison.Ordinal);
        Assert.Contains("Aanhouden", answer.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_later_meeting_can_be_chosen_and_a_reason_is_needed()
    {
        var earlier = await story.MeetingAsync();
        var (number, meeting) = await story.OnAgendaAsync();
        var later = await story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");
        var form = await visitor.GetAsync(AddressOf(number));

        var empty = await form.SubmitAsync(("Input.Next", ""), ("Input.Why", ""));
        var back = await form.SubmitAsync(("Input.Next", $"{earlier.Date:yyyy-MM-dd}"), ("Input.Why", "Terug in de tijd"));

        Assert.False(form.Has($"option[value='{meeting.Date:yyyy-MM-dd}']"));
        Assert.True(form.Has($"option[value='{later.Date:yyyy-MM-dd}']"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.True(empty.Has(".error-summary a[href='#Input_Why']"));
        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Equal("Terug in de tijd", back.Text("#Input_Why"));
        Assert.Single((await story.LookAsync(number, "vt-secretaris")).AgendaItems);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task After_care_that_the_table_did_not_reach_is_not_lost()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.DecidedAsync(meeting);
        foreach (var step in (Func<ScreeningMeeting, Moment, Refusal?>[])[(t, m) => t.FixAgenda(m), (t, m) => t.Hold(m), (t, m) => t.FixMinutes("Verslag", m)])
        {
            await story.TakeAsync(meeting, step);
        }

        var next = await story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "De tijd was op."));

        var moved = (await story.LookAsync(number, "vt-secretaris")).AgendaItems.Single(i => i.MeetingId == next.Id);
        Assert.Equal((AgendaItemKind.AfterCare, AgendaItemStatus.Waiting), (moved.Kind, moved.Status));
    }

    [Fact]
    public async Task A_case_that_waits_for_no_table_cannot_be_held_over()
    {
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        await story.MeetingAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync(AddressOf(number));
        var answer = await form.SubmitAsync(("Input.Next", "2099-01-01"), ("Input.Why", "Waarom dan"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (form.Status, answer.Status));
        Assert.Contains("staat niet op de agenda", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Waarom dan", answer.Text("#Input_Why"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    public async Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona)
    {
        var (number, _) = await story.OnAgendaAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/aanhouden";
}
