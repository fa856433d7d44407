using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>The public form, from its first page to the inbox of Veilig Thuis.</summary>
[Trait("Requirement", "R54")]
[Trait("Requirement", "R61")]
[Trait("Requirement", "R65")]
public sealed class ReportPubliclyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_passes_by_without_an_account_finds_the_form_where_others_sign_in()
    {
        using var visitor = app.Anonymous();

        var signIn = await visitor.GetAsync("/");

        Assert.Equal("/account/aanmelden", signIn.Path.Split('?')[0]);
        var addresses = signIn.Document.QuerySelectorAll("[data-zonder-account] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(["/melden", "/melden/status"], addresses);
        Assert.All(await Task.WhenAll(addresses.Select(visitor.GetAsync)), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.True((await visitor.GetAsync("/fout/404")).Has("main a[href='/melden']"));
    }

    [Fact]
    public async Task A_report_lands_in_the_inbox_of_Veilig_Thuis_which_opens_who_told_it_with_a_reason_only()
    {
        using var visitor = app.Anonymous();

        var sent = await (await visitor.ToReviewAsync(nameof(ReportManner.Shielded))).SubmitAsync();

        Assert.Equal((HttpStatusCode.OK, "/melden"), (sent.Status, sent.Path));
        Assert.NotNull(ReportCode.Read(sent.CodeOn()));
        var number = await PublicStory.NewestAsync(app);
        var signal = await app.LookAtSignalAsync(number, "vt-1");
        Assert.Equal((SignalStage.Forwarded, SignalSource.External, PublicStory.What), (signal.Stage, signal.Source, signal.What));
        Assert.Null(signal.Reporter);
        var grant = Assert.Single(signal.Access);
        Assert.True(grant.IsOpen);
        Assert.InRange(grant.DueAt, app.Clock.GetUtcNow().AddDays(4), app.Clock.GetUtcNow().AddDays(20)); // the clock of Veilig Thuis runs
        using var employee = await app.SignInAsync("vt-1");
        Assert.Contains("openbaar formulier", (await employee.GetAsync("/signalen?tab=alles")).Text($"[data-nummer='{number}']"), StringComparison.Ordinal);
        Assert.True((await employee.GetAsync("/signalen")).Has($"[data-nummer='{number}']"));
        var page = await employee.GetAsync($"/signalen/{number}");
        Assert.Contains("De melder wil onbekend blijven voor anderen", page.Text("[data-openbaar-formulier]"), StringComparison.Ordinal);
        Assert.Contains("Iemand via het openbare formulier", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("[data-afgeschermd]"));
        Assert.False(TellsWho(page) || TellsWho(await employee.GetAsync($"/signalen/{number}/melder-schrijven")));

        var opened = await (await employee.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", "Ik bel de melder terug."));

        Assert.True(TellsWho(opened) && opened.Text("section[aria-labelledby=melder]").Contains("Alleen een bericht", StringComparison.Ordinal));
        using var colleague = await app.SignInAsync("vt-2");
        Assert.False(TellsWho(await colleague.GetAsync($"/signalen/{number}")));
        Assert.StartsWith("/casussen/C-", (await page.PressAsync("form[action$='casus-openen'] button")).Path, StringComparison.Ordinal);
        foreach (var persona in (string[])["af-heerlen", "medewerker-heerlen"])
        {
            using var other = await app.SignInAsync(persona);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/signalen/{number}")).Status);
        }
    }

    [Fact]
    public async Task Who_reports_without_a_name_leaves_nothing_of_themselves_also_when_they_typed_it_first()
    {
        using var visitor = app.Anonymous();
        var review = await visitor.ToReviewAsync();
        var start = await (await (await review.SubmitAsync("[name=Go][value=back]")).SubmitAsync("[name=Go][value=back]")).SubmitAsync("[name=Go][value=back]");
        var who = await (await start.SubmitAsync(("Input.Manner", nameof(ReportManner.Nameless)))).SubmitAsync();
        Assert.False(who.Has("[name='Input.Name']"));

        var sent = await (await who.SubmitAsync(("Input.Name", "Toch Een Naam"))).SubmitAsync();

        Assert.NotNull(ReportCode.Read(sent.CodeOn()));
        var number = await PublicStory.NewestAsync(app);
        Assert.Null((await app.LookAtSignalAsync(number, "vt-1")).Reporter);
        using var employee = await app.SignInAsync("vt-1");
        var page = await employee.GetAsync($"/signalen/{number}");
        Assert.DoesNotContain("Een Naam", page.Html, StringComparison.Ordinal);
        Assert.False(TellsWho(page) || page.Has("[data-afgeschermd]"));
    }

    [Fact]
    public async Task Each_step_says_what_is_missing_and_keeps_what_was_typed()
    {
        using var visitor = app.Anonymous();
        var start = await (await visitor.GetAsync("/melden")).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, start.Status);
        Assert.Equal("#Input_Manner", start.Document.QuerySelector("#fouten a")!.GetAttribute("href"));

        var what = await start.SubmitAsync(("Input.Manner", nameof(ReportManner.Known)));
        var refused = await what.SubmitAsync(("Input.What", "Half verteld"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Half verteld", refused.Text("[name='Input.What']"));
        Assert.Equal(
            ["#Input_Where", "#Input_MunicipalityId", "#Input_When", "#Input_Acute"],
            refused.Document.QuerySelectorAll("#fouten a").Select(a => a.GetAttribute("href")));
        var tooLong = await refused.SubmitAsync(("Input.What", new string('a', Signal.WhatMaxLength + 1)));
        Assert.Contains("8000", tooLong.Text("#fouten"), StringComparison.Ordinal);

        var who = await refused.SubmitAsync(("Input.What", "Verteld"), ("Input.Where", "Daar"), ("Input.MunicipalityId", "105"), ("Input.When", "Toen"), ("Input.Acute", "False"));
        var wrong = await who.SubmitAsync(("Input.Email", "geen adres"));
        Assert.Equal((HttpStatusCode.BadRequest, "#Input_Email"), (wrong.Status, wrong.Document.QuerySelector("#fouten a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Danger_brings_the_telephone_numbers_first_and_they_stand_on_every_page()
    {
        using var visitor = app.Anonymous();
        var start = await visitor.GetAsync("/melden");
        var review = await visitor.ToReviewAsync(acute: "True");

        Assert.Contains("112", review.Text(".notice--danger"), StringComparison.Ordinal);
        foreach (var page in (VisitedPage[])[start, review, await review.SubmitAsync(), await visitor.GetAsync("/melden/status")])
        {
            Assert.True(page.Has("a[href='tel:08002000']") && page.Has("a[href='mailto:meldpuntmensenhandel@veiligthuiszl.nl']") && page.Has("a[data-leave][rel~=noreferrer]"), page.Heading);
            Assert.False(page.Has("nav") || page.Has("a[href^='/account']"), page.Heading);
            Assert.Equal("Formulier", page.Document.Title);
            Assert.DoesNotContain("noniem", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Every_page_speaks_every_language_and_what_was_typed_stays()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            using var visitor = app.Anonymous();
            var texts = PublicTexts.In(language);
            var start = await (await visitor.GetAsync("/melden")).SubmitAsync($"[name=Speak][value={language}]");
            var what = await start.SubmitAsync(("Input.Manner", nameof(ReportManner.Known)));
            var wrong = await what.SubmitAsync();
            Assert.Contains(texts.WhatError, wrong.Text("#fouten"), StringComparison.Ordinal);
            var kept = await wrong.SubmitAsync($"[name=Speak][value={language}]", ("Input.What", "Half verteld"));
            Assert.Equal((HttpStatusCode.OK, "Half verteld"), (kept.Status, kept.Text("[name='Input.What']")));
            var who = await kept.SubmitAsync(("Input.Where", "xyz"), ("Input.MunicipalityId", "105"), ("Input.When", "xyz"), ("Input.Acute", "False"));
            var review = await who.SubmitAsync();
            foreach (var page in (VisitedPage[])[start, wrong, kept, who, review])
            {
                Assert.Equal("/melden", page.Path);
                Assert.Equal((PublicTexts.TagOf(language), PublicTexts.DirectionOf(language)), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
                Assert.Equal(language == ReportLanguage.Dutch, page.Html.Contains("niet verplicht", StringComparison.Ordinal) || page.Html.Contains("Kies uw taal", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task It_begins_in_the_language_of_the_browser()
    {
        foreach (var (asked, language) in ((string, string)[])[("pl-PL,pl;q=0.9,en;q=0.8", "pl"), ("xx, en;q=0.5, bg;q=0.7", "bg"), ("fr", "nl"), ("", "nl")])
        {
            using var visitor = app.Anonymous();
            visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
            Assert.Equal(language, (await visitor.GetAsync("/melden")).Document.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task The_longest_story_in_any_script_comes_through_whole()
    {
        using var visitor = app.Anonymous();
        var story = string.Concat(Enumerable.Repeat("قصة طويلة ", Signal.WhatMaxLength / 10));

        var sent = await (await visitor.ToReviewAsync(what: story)).SubmitAsync();

        Assert.NotNull(ReportCode.Read(sent.CodeOn()));
        Assert.Equal(story.Trim(), (await app.LookAtSignalAsync(await PublicStory.NewestAsync(app), "vt-1")).What);
    }

    [Fact]
    public async Task Sent_twice_it_acts_once_and_shows_the_same_code()
    {
        using var visitor = app.Anonymous();
        var review = await visitor.ToReviewAsync();

        var first = await review.SubmitAsync();
        var number = await PublicStory.NewestAsync(app);
        var second = await review.SubmitAsync();

        Assert.Equal(first.CodeOn(), second.CodeOn());
        Assert.Equal(number, await PublicStory.NewestAsync(app));

        // Who goes back and tells more sends another one, whose code is good too.
        var again = await (await review.SubmitAsync("[name=Go][value=back]")).SubmitAsync(("Input.Persons", "Nog iemand"));
        var other = await again.SubmitAsync();
        Assert.NotEqual(first.CodeOn(), other.CodeOn());
        Assert.NotEqual(number, await PublicStory.NewestAsync(app));
        Assert.True((await (await visitor.GetAsync("/melden/status")).SubmitAsync(("Code", other.CodeOn()))).Has("[data-state]"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_any_more_begins_anew_and_says_so()
    {
        using var visitor = app.Anonymous();
        var review = await visitor.ToReviewAsync();

        var lost = await review.SubmitAsync(("State", "iets anders"));

        Assert.Equal(HttpStatusCode.BadRequest, lost.Status);
        Assert.Contains("0800-2000", lost.Text(".notice--danger"), StringComparison.Ordinal);
        Assert.True(lost.Has("[name='Input.Manner']"));
    }

    [Fact]
    public async Task A_municipality_of_elsewhere_is_not_taken()
    {
        var outcome = await app.Get<Application.PublicReports.ReportPublicly.Handler>().Handle(
            Guid.NewGuid(), new() { MunicipalityId = 132 }, Application.PublicReports.ReportCodes.Create(), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.NotYours, outcome.Refusal);
    }

    [Fact]
    public async Task After_the_code_the_browser_can_be_told_to_forget_and_nothing_stands_in_the_address_or_in_a_cookie_but_that_of_the_form()
    {
        using var visitor = app.Anonymous();
        var review = await visitor.ToReviewAsync();
        var sent = await review.SubmitAsync();
        Assert.DoesNotContain("keuken", sent.Html, StringComparison.Ordinal);

        var done = await sent.SubmitAsync("[name=Go][value=done]");

        Assert.Contains("\"cookies\"", string.Join(' ', done.Response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        Assert.False(done.Has("[data-code]"));
        foreach (var page in (VisitedPage[])[await visitor.GetAsync("/melden"), review, sent, done])
        {
            Assert.Equal("/melden", page.Path);
            var names = page.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c[..c.IndexOf('=')]) : [];
            Assert.All(names, n => Assert.Equal("meldroute-form", n));
        }
    }

    private static bool TellsWho(VisitedPage page) => page.Html.Contains("Test Melder", StringComparison.Ordinal) || page.Html.Contains("Alleen een bericht", StringComparison.Ordinal);
}
