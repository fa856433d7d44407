using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class BuildAgendaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R83")]
    public async Task Whose_turn_it_is_comes_to_the_agenda_with_one_button_and_what_is_left_out_is_said()
    {
        var meeting = await story.MeetingAsync();
        var (classified, provisional, acute) = (await story.CaseAsync(CaseStage.Classified), await story.CaseAsync(CaseStage.ProvisionallyClassified), await story.AcuteAsync());
        var (elsewhere, other) = await story.OnAgendaAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync($"{meeting.Address()}/aan-de-beurt");
        var answers = await Task.WhenAll(form.SubmitAsync(("Input.Question", "Wat nu?")), form.SubmitAsync(("Input.Question", "Wat nu?")));

        Assert.True(form.Has($"tr[data-nummer={classified}] input[type=checkbox][checked]") && form.Has($"tr[data-nummer={provisional}]"));
        Assert.Contains("acuut", form.Text($"[data-niet={acute}]"), StringComparison.Ordinal);
        Assert.True(form.Has($"[data-niet={elsewhere}] a[href='{other.Address()}']"));
        Assert.All(answers, a => Assert.StartsWith($"{meeting.Address()}/aan-de-beurt?over=", a.Path, StringComparison.Ordinal));
        Assert.False(answers[0].Has($"tr[data-nummer={classified}]"));
        var item = Assert.Single((await story.LookAsync(classified, "vt-1")).AgendaItems);
        Assert.Equal((meeting.Id, "Wat nu?", TableStory.UserOf("vt-secretaris")), (item.MeetingId, item.Question, item.SubmittedBy));
        Assert.Single((await story.LookAsync(provisional, "vt-1")).AgendaItems);
        Assert.Empty((await story.LookAsync(acute, "vt-1")).AgendaItems);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_taken_over_and_stays_on_the_list()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"{meeting.Address()}/aan-de-beurt");
        await story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From16To17, Sex.Unknown, null, null, m));

        var answer = await form.SubmitAsync(("Input.Question", "Wat nu?"));
        var empty = await form.SubmitAsync(("Input.Question", ""));

        Assert.True(answer.Status == HttpStatusCode.Conflict || answer.Path.Contains("niet=1", StringComparison.Ordinal), answer.Path);
        Assert.True(answer.Has($"tr[data-nummer={number}]"));
        Assert.True(empty.Has(".error-summary a[href='#Input_Question']"));
        Assert.Empty((await story.LookAsync(number, "vt-1")).AgendaItems);
    }

    [Fact]
    public async Task Items_stand_in_the_order_of_the_region()
    {
        var meeting = await story.MeetingAsync();
        var plain = await story.PutOnAsync(meeting);
        var (held, earlier) = await story.OnAgendaAsync();
        var later = await story.MeetingAsync();
        await story.TakeAsync(held, "vt-secretaris", (c, m) => c.HoldOver(earlier, later, "geen tijd", m));
        var laterPlain = await story.PutOnAsync(later);
        var afterCare = await story.DecidedAsync(later);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(later.Address());

        Assert.Equal([afterCare, held, laterPlain], page.Document.QuerySelectorAll("ol.agenda > li").Select(li => li.GetAttribute("data-nummer")!));
        Assert.Contains("Aangehouden", page.Text($"[data-nummer={held}] .agenda-item__head"), StringComparison.Ordinal);
        Assert.DoesNotContain(plain, page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    public async Task To_who_does_not_sit_at_this_table_the_page_does_not_exist(string persona)
    {
        var meeting = await story.MeetingAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{meeting.Address()}/aan-de-beurt")).Status);
    }
}
