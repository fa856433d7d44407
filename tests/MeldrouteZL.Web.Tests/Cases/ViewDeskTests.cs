using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.PublicReports;
using MeldrouteZL.Web.Tests.Screening;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ViewDeskTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/veilig-thuis";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R54")]
    [Trait("Requirement", "R61")]
    public async Task What_came_in_and_what_waits_stands_on_one_page_with_who_is_waited_for()
    {
        var forwarded = await fixture.Story.SignalAsync(what: "Mensen slapen in de loods");
        var (publicly, _) = await PublicStory.ReportAsync(app);
        var (fresh, acute) = (await fixture.Story.CaseAsync(what: "Nieuw aan de balie"), await fixture.Story.AcuteAsync());
        var classified = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(Address);

        Assert.Contains("Doorgestuurd door een gemeente", RowOf(page, forwarded), StringComparison.Ordinal);
        Assert.Contains("Mensen slapen in de loods", RowOf(page, forwarded), StringComparison.Ordinal);
        Assert.Contains("Openbaar formulier", RowOf(page, publicly), StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Zuid-Limburg", RowOf(page, publicly), StringComparison.Ordinal);
        Assert.Contains("veiligheidsbeoordeling en classificatie", RowOf(page, fresh), StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Zuid-Limburg, ", RowOf(page, fresh), StringComparison.Ordinal); // and the colleague who opened it
        Assert.Contains("acuut overleg", RowOf(page, acute), StringComparison.Ordinal);
        var cases = page.Document.QuerySelectorAll("section[aria-labelledby=casussen] tr[data-nummer]").Select(r => r.GetAttribute("data-nummer")).ToList();
        Assert.Equal([acute, fresh], cases.Where(n => n == acute || n == fresh));
        Assert.DoesNotContain(classified, cases);
        var persons = page.Document.QuerySelectorAll("section[aria-labelledby=inlichten] tr[data-nummer]").Select(r => r.GetAttribute("data-nummer"));
        Assert.Contains(classified, persons);
        Assert.DoesNotContain(fresh, persons); // nobody was recorded in it

        await fixture.Story.TakeAsync(fresh, "vt-1", (c, m) => c.AssessSafety(SafetyFinding.NoneSeen, AssessmentDecision.HandOver, "Niets te zien", m));
        Assert.DoesNotContain("veiligheidsbeoordeling", RowOf(await visitor.GetAsync(Address), fresh), StringComparison.Ordinal);
        Assert.True(await app.AskAsync<bool>($"SELECT EXISTS (SELECT FROM meldroute.audit_entry WHERE '{publicly}' = ANY (shown))"));
    }

    [Fact]
    public async Task A_button_opens_the_form_with_the_channel_chosen_and_the_signal_keeps_it()
    {
        using var visitor = await app.SignInAsync("vt-af");
        var desk = await visitor.GetAsync(Address);
        Assert.Equal(
            ["/signalen/nieuw?kanaal=telefoon", "/signalen/nieuw?kanaal=balie", "/signalen/nieuw?kanaal=mail", "/signalen/advies"],
            desk.Document.QuerySelectorAll("main nav.actions a").Select(a => a.GetAttribute("href")));

        var form = await visitor.GetAsync("/signalen/nieuw?kanaal=balie");
        Assert.True(form.Has("#Input_Channel option[value=WalkIn][selected]"));
        Assert.False((await visitor.GetAsync("/signalen/nieuw?kanaal=<script>")).Has("#Input_Channel option[selected]:not([value=''])"));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync([.. Typed, ("Input.Channel", "PublicForm")])).Status);
        var kept = await form.SubmitAsync([.. Typed, ("Input.Channel", "WalkIn")]);

        Assert.Equal("Aan de balie", kept.Text("[data-kanaal]"));
        using var officer = await app.SignInAsync("af-heerlen");
        var theirs = await officer.GetAsync("/signalen/nieuw?kanaal=balie");
        Assert.False(theirs.Has("#Input_Channel"));
        var number = (await theirs.SubmitAsync([.. Typed, ("Input.Channel", "Telephone")])).Path.Split('/', '?')[2];
        Assert.Null((await app.LookAtSignalAsync(number, "af-heerlen")).Channel);
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015", m));
        Assert.Equal(SignalChannel.Forwarded, (await app.LookAtSignalAsync(number, "vt-1")).Channel);
    }

    [Fact]
    [Trait("Requirement", "R34")]
    public async Task Advice_is_counted_apart_by_how_the_question_came_in()
    {
        using var visitor = await app.SignInAsync("vt-1");
        var advice = await visitor.GetAsync("/signalen/advies");
        await advice.SubmitAsync(("Input.Form", "Labour"), ("Input.Text", "Praat eerst met deze collega."), ("Input.Channel", "Telephone"));
        await (await visitor.GetAsync("/signalen/advies")).SubmitAsync(("Input.Form", "Labour"), ("Input.Text", "Bel ons als het weer gebeurt."));

        Assert.StartsWith("Adviezen deze maand: 2 (telefoon: 1, niet gezegd hoe: 1).", (await visitor.GetAsync(Address)).Text("[data-adviezen]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_anyone_else_the_page_does_not_exist_and_another_region_has_its_own()
    {
        await fixture.Story.SignalAsync();
        foreach (var persona in (string[])["vt-secretaris", "avim-1", "af-heerlen", "beheer"])
        {
            await StepChecks.DoesNotExistForAsync(app, persona, Address);
        }

        using var other = await app.SignInAsync("oefen-vt");
        Assert.False((await other.GetAsync(Address)).Has("tr[data-nummer]"));
    }

    private static (string, string?)[] Typed =>
        [("Input.What", "Iemand werkt zonder loon."), ("Input.Where", "Nagelstudio"), ("Input.MunicipalityId", "105"), ("Input.ObservedText", "vandaag"), ("Input.Acute", "False")];

    private static string RowOf(VisitedPage page, string number) => page.Text($"tr[data-nummer='{number}']");
}
