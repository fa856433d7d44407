using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ListComenshaTests(AppFixture fixture, TestDatabases databases) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R163")]
    [Trait("Requirement", "R164")]
    public async Task Each_victim_stands_with_its_state_and_who_must_do_it()
    {
        var due = await fixture.Story.CaseAsync(CaseStage.Classified);
        var waiting = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(waiting, "vt-1", (c, m) => c.NotifyComensha(new ComenshaEntry(c.Victims[0].Id, ComenshaStep.AwaitConsent), "", _ => "", m));
        var sent = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(sent, "vt-1", (c, m) => c.SendComensha(c.Victims[0].Id, m));
        var not = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(not, "vt-1", (c, m) => c.SettleComensha(m));
        var followed = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(followed, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.CareCoordinationFor(c.MunicipalityId).Id, m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha");

        Assert.Equal(
            ["Due", "WaitingConsent", "Sent", "NotSent", "Due"],
            ((string[])[due, waiting, sent, not, followed]).Select(n => page.Document.QuerySelector($"tr[data-nummer='{n}']")?.GetAttribute("data-stand")));
        Assert.Contains("Veilig Thuis", page.Text($"tr[data-nummer='{due}'] [data-label=Wie]"), StringComparison.Ordinal);
        Assert.Contains("Zorgcoördinatie", page.Text($"tr[data-nummer='{followed}'] [data-label=Wie]"), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Has($"a[href='/casussen/{due}/comensha-melding']"));
        Assert.True(page.Has($"a[href='/casussen/{sent}/comensha-verstuurd']"));
    }

    [Theory]
    [InlineData("Due", true)]
    [InlineData("Sent", false)]
    [InlineData("NotDue", true)]
    [InlineData("onzin", true)]
    public async Task The_list_can_be_narrowed_to_one_state(string state, bool isShown)
    {
        var due = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/comensha?stand={state}");

        Assert.Equal(isShown, page.Has($"tr[data-nummer='{due}']"));
    }

    [Fact]
    public async Task The_counts_are_those_of_the_rows()
    {
        await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha");

        Assert.NotEmpty(page.Document.QuerySelectorAll("tr[data-stand=Due]"));
        Assert.All((string[])["Due", "WaitingConsent", "Sent", "Updated", "NotSent"], state =>
            Assert.Equal(page.Document.QuerySelectorAll($"tr[data-stand={state}]").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Text($"[data-aantal={state}]")));
    }

    // Care coordination sees the victims of cases whose facts it reads, and of no others.
    [Fact]
    [Trait("Requirement", "R126")]
    public async Task Who_does_not_read_the_facts_learns_nothing()
    {
        var before = await fixture.Story.CaseAsync(CaseStage.Classified);
        var atTable = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var own = await app.SignInAsync("zoco-parkstad");
        using var elsewhere = await app.SignInAsync("zoco-mh");

        var page = await own.GetAsync("/comensha");
        var other = await elsewhere.GetAsync("/comensha");

        Assert.Equal((false, true), (page.Has($"tr[data-nummer='{before}']"), page.Has($"tr[data-nummer='{atTable}']")));
        Assert.Equal((false, false), (other.Has($"tr[data-nummer='{before}']"), other.Has($"tr[data-nummer='{atTable}']")));
    }

    [Fact]
    public async Task A_victim_of_a_lower_class_is_not_there()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, victimClass: VictimClass.PotentialVictim);
        using var visitor = await app.SignInAsync("vt-1");

        Assert.False((await visitor.GetAsync("/comensha")).Has($"tr[data-nummer='{number}']"));
    }

    [Fact]
    [Trait("Requirement", "R163")]
    public async Task What_was_sent_stands_with_what_CoMensha_said_of_it()
    {
        var (confirmed, reference) = await ComenshaListStory.SentAsync(app);
        var (waiting, _) = await ComenshaListStory.SentAsync(app);
        await ComenshaListStory.ConfirmAsync(app, await app.ActorOfAsync("vt-1"), reference, "CM 1");
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha");

        Assert.Equal(("Confirmed", "Missing"), (StateOf(page, confirmed), StateOf(page, waiting)));
        Assert.Contains(ComenshaTexts.MonthOf(ComenshaListStory.MonthOf(app)), page.Text($"tr[data-nummer='{confirmed}'] [data-label=CoMensha]"), StringComparison.Ordinal);
        Assert.Equal(
            page.Document.QuerySelectorAll("tr[data-bevestiging=Missing], tr[data-bevestiging=Waiting], tr[data-bevestiging=Rejected]").Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            page.Text("[data-aantal=niet-bevestigd]"));
        Assert.DoesNotContain("CM 1", page.Html, StringComparison.Ordinal);
    }

    // Of what another organisation sent, nothing is known of a confirmation either.
    [Fact]
    public async Task What_another_organisation_sent_has_no_confirmation_here()
    {
        var (number, reference) = await ComenshaListStory.SentAsync(app, "zoco-parkstad");
        await ComenshaListStory.ConfirmAsync(app, await app.ActorOfAsync("zoco-parkstad"), reference, "CM 2");
        using var sender = await app.SignInAsync("zoco-parkstad");
        using var other = await app.SignInAsync("vt-1");

        Assert.Equal("Confirmed", StateOf(await sender.GetAsync("/comensha"), number));
        Assert.Equal("", StateOf(await other.GetAsync("/comensha"), number) ?? "");
        Assert.False((await other.GetAsync("/comensha?bevestigd=ja")).Has($"tr[data-nummer='{number}']"));
        Assert.False((await other.GetAsync("/comensha?bevestigd=nee")).Has($"tr[data-nummer='{number}']"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("maand=@", true)]
    [InlineData("maand=2001-01", false)]
    [InlineData("maand=onzin", true)]
    [InlineData("wie=eigen", true)]
    [InlineData("klasse=PresumedVictim", true)]
    [InlineData("klasse=ActualVictim", false)]
    [InlineData("klasse=99", true)]
    [InlineData("dossier=Registration", true)]
    [InlineData("dossier=RegistrationAndShelter", false)]
    [InlineData("bevestigd=nee", true)]
    [InlineData("bevestigd=ja", false)]
    [InlineData("bevestigd=te-laat", false)]
    [InlineData("stand=Sent&maand=@&wie=eigen&klasse=PresumedVictim&dossier=Registration&bevestigd=nee", true)]
    [InlineData("stand=Due&maand=@&wie=eigen&klasse=PresumedVictim&dossier=Registration&bevestigd=nee", false)]
    [InlineData("pagina=-3", true)]
    [InlineData("pagina=99", false)]
    public async Task The_filters_narrow_one_by_one_and_together(string query, bool isShown)
    {
        var (number, _) = await ComenshaListStory.SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/comensha?{query.Replace("@", ComenshaTexts.ValueOf(ComenshaListStory.MonthOf(app)), StringComparison.Ordinal)}");

        Assert.Equal(isShown, page.Has($"tr[data-nummer='{number}']"));
    }

    [Fact]
    public async Task A_state_keeps_the_other_filters_and_they_keep_the_state()
    {
        await ComenshaListStory.SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha?stand=Sent&wie=eigen&klasse=PresumedVictim&bevestigd=nee");

        Assert.True(page.Has("a[href='/comensha?stand=Due&wie=eigen&klasse=PresumedVictim&bevestigd=nee']"));
        Assert.Equal("Sent", page.Document.QuerySelector("form.filters input[name=stand]")!.GetAttribute("value"));
        Assert.All((string[])["eigen", "PresumedVictim", "nee"], value => Assert.True(page.Has($"form.filters option[value='{value}'][selected]")));
    }

    [Fact]
    public async Task Who_follows_up_must_do_it_and_the_filter_on_the_own_organisation_knows()
    {
        var own = await fixture.Story.CaseAsync(CaseStage.Classified);
        var followed = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(followed, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.CareCoordinationFor(c.MunicipalityId).Id, m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha?wie=eigen");

        Assert.Equal((true, false), (page.Has($"tr[data-nummer='{own}']"), page.Has($"tr[data-nummer='{followed}']")));
    }

    // The term is data of the region: it is read here, not repeated.
    [Fact]
    public async Task What_was_not_confirmed_within_the_term_is_late()
    {
        await using var later = await MeldrouteApp.StartAsync(databases);
        var (number, reference) = await ComenshaListStory.SentAsync(later);
        var term = (await later.Get<Regions>().GetAsync(1, TestContext.Current.CancellationToken)).Terms;
        later.Clock.Move(term.Due(TermKind.ComenshaConfirmation, later.Clock.GetUtcNow()) - later.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        using var visitor = await later.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha?bevestigd=te-laat");

        Assert.Equal("1", page.Text("[data-aantal=te-laat]"));
        Assert.Contains("langer dan de termijn", page.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        await ComenshaListStory.ConfirmAsync(later, await later.ActorOfAsync("vt-1"), reference, "");
        Assert.False((await visitor.GetAsync("/comensha?bevestigd=te-laat")).Has($"tr[data-nummer='{number}']"));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("comensha")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, "/comensha");

    private static string? StateOf(VisitedPage page, string number) => page.Document.QuerySelector($"tr[data-nummer='{number}']")!.GetAttribute("data-bevestiging");
}
