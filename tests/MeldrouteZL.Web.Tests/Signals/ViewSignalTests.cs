using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ViewSignalTests(AppFixture fixture, TestDatabases databases) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData(SignalStage.Draft, "af-heerlen", "interne-route-starten doorsturen intrekken")]
    [InlineData(SignalStage.InternalRoute, "af-heerlen", "intern-afhandelen doorsturen")]
    [InlineData(SignalStage.SettledInternally, "af-heerlen", "doorsturen")]
    [InlineData(SignalStage.Forwarded, "af-heerlen", "")]
    [InlineData(SignalStage.Withdrawn, "af-heerlen", "")]
    [InlineData(SignalStage.Draft, "medewerker-heerlen", "naar-aandachtsfunctionaris intrekken")]
    [InlineData(SignalStage.Draft, "avim-1", "doorsturen intrekken")]
    public async Task The_page_shows_number_stage_and_what_may_be_done_now(SignalStage stage, string persona, string steps)
    {
        var number = await fixture.Story.SignalAsync(stage, persona, what: "Wat er is gezien");
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync($"/signalen/{number}");

        Assert.Equal(number, page.Heading);
        Assert.True(page.Has($"[data-stage={stage}]"));
        Assert.Contains("Wat er is gezien", page.Text(".summary"), StringComparison.Ordinal);
        Assert.Equal(steps, string.Join(' ', page.Document.QuerySelectorAll(".steps-to-take a").Select(a => a.GetAttribute("href")!.Split('/')[^1])));
        Assert.Equal(stage == SignalStage.Draft, page.Has($"a[href='/signalen/{number}/wijzigen']"));
    }

    [Fact]
    public async Task Every_step_it_offers_has_a_page()
    {
        foreach (var (stage, persona) in new[] { (SignalStage.Draft, "af-heerlen"), (SignalStage.InternalRoute, "af-heerlen"), (SignalStage.Draft, "medewerker-heerlen") })
        {
            var number = await fixture.Story.SignalAsync(stage, persona);
            using var visitor = await app.SignInAsync(persona);
            foreach (var link in (await visitor.GetAsync($"/signalen/{number}")).Document.QuerySelectorAll(".steps-to-take a"))
            {
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link.GetAttribute("href")!)).Status);
            }
        }
    }

    [Fact]
    [Trait("Requirement", "R30")]
    public async Task What_Veilig_Thuis_still_wants_to_know_is_said_and_stops_nothing()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync($"/signalen/{number}");

        Assert.Equal("Veilig Thuis wil nog weten:", page.Text("[data-ontbreekt] strong"));
        Assert.Equal($"/signalen/{number}/wijzigen#Input_Sectors", page.Document.QuerySelectorAll("[data-ontbreekt] a").Single(a => a.TextContent == "het soort werk").GetAttribute("href"));
        Assert.Contains("2 van 14 ingevuld", page.Text("[data-ontbreekt]"), StringComparison.Ordinal); // the form and who the reporter is
        Assert.True(page.Has($".steps-to-take a[href='/signalen/{number}/doorsturen']"));
    }

    [Fact]
    public async Task The_timeline_says_who_did_what_as_what_where()
    {
        var number = await fixture.HandedOverAsync();
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.SettleInternally(InternalOutcome.Wholly, "De woning is gesloten", m));
        using var visitor = await app.SignInAsync("af-heerlen");

        var timeline = (await visitor.GetAsync($"/signalen/{number}")).Text(".timeline");

        Assert.Contains("Samira Bouali, aandachtsfunctionaris, Gemeente Heerlen Intern afhandelen De woning is gesloten", timeline, StringComparison.Ordinal);
        Assert.Contains("Ruud Tielens, medewerker gemeente, Gemeente Heerlen Naar de aandachtsfunctionaris", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_who_can_see_it_and_why()
    {
        var draft = await fixture.Story.SignalAsync(SignalStage.Draft);
        var forwarded = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        var own = (await visitor.GetAsync($"/signalen/{draft}")).Text(".access-list");
        var shared = (await visitor.GetAsync($"/signalen/{forwarded}")).Text(".access-list");

        Assert.StartsWith("Samira Bouali, Gemeente Heerlen Door: signaal registreren", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Veilig Thuis", own, StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Zuid-Limburg Door: doorsturen naar Veilig Thuis", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("AVIM", shared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_it_because_of_its_case_is_named_too_and_does_not_learn_who_told_it()
    {
        var caseNumber = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        var number = Assert.Single((await fixture.Story.LookAsync(caseNumber, "vt-1")).Signals).Number;
        using var veiligThuis = await app.SignInAsync("vt-1");
        using var avim = await app.SignInAsync("avim-1");

        var first = await veiligThuis.GetAsync($"/signalen/{number}");
        var second = await avim.GetAsync($"/signalen/{number}");

        Assert.Contains("AVIM Limburg Door: agenderen", first.Text(".access-list"), StringComparison.Ordinal);
        Assert.True(first.Has("[data-afgeschermd]")); // who told it stands open to neither: see OpenReporterTests
        Assert.DoesNotContain("Test Melder", first.Html, StringComparison.Ordinal);
        Assert.False(second.Has("[data-afgeschermd]"));
        Assert.Equal(number, second.Heading);
        Assert.DoesNotContain("Test Melder", second.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("06-00000000", second.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task The_source_reads_what_became_of_it()
    {
        var number = await fixture.HandedOverAsync();
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        using var veiligThuis = await app.SignInAsync("vt-1");
        var caseNumber = (await (await veiligThuis.GetAsync($"/signalen/{number}")).PressAsync(".columns__steps form[method=post] button")).Heading;
        await fixture.Story.TakeAsync(caseNumber, "vt-1", (c, m) => c.GiveFeedback("Er is hulp ingezet voor de mannen.", m));

        foreach (var persona in (string[])["af-heerlen", "medewerker-heerlen"])
        {
            using var visitor = await app.SignInAsync(persona);
            var page = await visitor.GetAsync($"/signalen/{number}");
            Assert.Contains("Er is hulp ingezet voor de mannen.", page.Text("[data-terugkoppeling]"), StringComparison.Ordinal);
            Assert.True((await visitor.GetAsync("/signalen?tab=alles")).Text($"[data-nummer={number}]").Contains("Terugkoppeling op", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_link_to_the_case_is_for_who_may_see_the_case()
    {
        var number = await fixture.HandedOverAsync();
        await app.TakeOnSignalAsync(number, "af-heerlen", (s, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        using var veiligThuis = await app.SignInAsync("vt-1");
        var caseNumber = (await (await veiligThuis.GetAsync($"/signalen/{number}")).PressAsync(".columns__steps form[method=post] button")).Heading;
        using var officer = await app.SignInAsync("af-heerlen");
        using var author = await app.SignInAsync("medewerker-heerlen");

        Assert.True((await officer.GetAsync($"/signalen/{number}")).Has($"a[href='/casussen/{caseNumber}']"));
        Assert.DoesNotContain(caseNumber, (await author.GetAsync($"/signalen/{number}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_warns_a_week_before_it_disappears()
    {
        await using var late = await MeldrouteApp.StartAsync(databases);
        var number = await new Story(late).SignalAsync(SignalStage.Draft);
        late.Clock.Move(TimeSpan.FromDays(20));
        using (var early = await late.SignInAsync("af-heerlen"))
        {
            Assert.False((await early.GetAsync($"/signalen/{number}")).Has(".notice--warning"));
        }

        late.Clock.Move(TimeSpan.FromDays(1));
        using var visitor = await late.SignInAsync("af-heerlen");

        var last = MeldrouteZL.Web.Display.DutchDate.Date(late.Clock.GetUtcNow().AddDays(7));
        Assert.Contains($"Dit concept verdwijnt op {last}", (await visitor.GetAsync($"/signalen/{number}")).Text(".notice--warning"), StringComparison.Ordinal);
        Assert.Contains($"Dit concept verdwijnt op {last}", (await visitor.GetAsync("/signalen")).Text($"[data-nummer={number}]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("zvh-parkstad")]
    [InlineData("fg")]
    [InlineData("beheer")]
    [InlineData("oefen-vt")]
    [InlineData("oefen-af")]
    public async Task A_foreign_signal_is_answered_as_one_that_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync(persona);

        var foreign = await visitor.GetAsync($"/signalen/{number}");
        var unknown = await visitor.GetAsync("/signalen/S-2026-999999");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(unknown.Html, foreign.Html);
    }
}
