using System.Globalization;
using System.Net;
using MeldrouteZL.TestKit;
using Xunit;
using static MeldrouteZL.Web.Tests.Cases.ComenshaListStory;

namespace MeldrouteZL.Web.Tests.Cases;

[Trait("Requirement", "R163")]
public sealed class ImportComenshaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_CoMensha_registered_is_known_from_then_on()
    {
        var (number, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app), "CM-2026/17")));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("1", "0", "0", "0"), (Count(answer, "nieuw"), Count(answer, "bekend"), Count(answer, "dubbel"), Count(answer, "onbekend")));
        Assert.Null(answer.Page.QuerySelector($"[data-verschillen] tr[data-nummer='{number}']"));
        Assert.Null(answer.Page.QuerySelector($"[data-ontbreekt] tr[data-nummer='{number}']"));
        var records = await visitor.GetAsync($"/casussen/{number}/comensha-verstuurd");
        Assert.Contains("CM-2026/17", records.Text("[data-bevestigd='1']"), StringComparison.Ordinal);
        Assert.Equal("Confirmed", (await visitor.GetAsync("/comensha")).Document.QuerySelector($"tr[data-nummer='{number}']")!.GetAttribute("data-bevestiging"));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_says_so()
    {
        var (_, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");
        var list = ListOf(LineOf(reference, MonthOf(app), "CM 3"));
        await visitor.ImportAsync(list);

        var answer = await visitor.ImportAsync(list);

        Assert.Equal(("0", "1"), (Count(answer, "nieuw"), Count(answer, "bekend")));
        Assert.Contains("er is niets veranderd", answer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app, reference));
    }

    [Fact]
    public async Task What_a_later_list_says_otherwise_is_a_next_version_and_counts()
    {
        var (number, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");
        await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app), status: "niet geregistreerd")));
        Assert.Equal("Rejected", (await visitor.GetAsync("/comensha")).Document.QuerySelector($"tr[data-nummer='{number}']")!.GetAttribute("data-bevestiging"));

        await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app))));

        Assert.Equal(2, await CountAsync(app, reference));
        Assert.Equal("Confirmed", (await visitor.GetAsync("/comensha")).Document.QuerySelector($"tr[data-nummer='{number}']")!.GetAttribute("data-bevestiging"));
    }

    [Fact]
    public async Task What_differs_and_what_is_missing_is_named()
    {
        var (differs, reference) = await SentAsync(app);
        var (missing, _) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(Utf8($"{Head}\n{reference};{MonthOf(app):yyyy-MM};politie;geregistreerd;;registratie en opvang;4\n"));

        var row = answer.Page.QuerySelector($"[data-verschillen] tr[data-nummer='{differs}']")!.TextContent;
        Assert.All((string[])["Politie", "Registratie en Opvang", "soort melder", "klasse"], words => Assert.Contains(words, row, StringComparison.Ordinal));
        Assert.DoesNotContain("maand:", row, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector($"[data-ontbreekt] tr[data-nummer='{missing}']"));
        Assert.Null(answer.Page.QuerySelector($"[data-ontbreekt] tr[data-nummer='{differs}']"));
    }

    [Fact]
    public async Task A_month_before_it_was_sent_is_a_difference()
    {
        var (number, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app).AddMonths(-2))));

        Assert.Contains("maand: gemeld in", answer.Page.QuerySelector($"[data-verschillen] tr[data-nummer='{number}']")!.TextContent, StringComparison.Ordinal);
    }

    // What another organisation sent is told as what nobody sent: no answer shows that it exists.
    [Fact]
    public async Task A_reference_of_another_organisation_is_as_unknown_as_one_of_nobody()
    {
        var (number, reference) = await SentAsync(app);
        var month = MonthOf(app);
        using var other = await app.SignInAsync("zoco-parkstad");

        var theirs = await other.ImportAsync(ListOf(LineOf(reference, month)));
        var nobodys = await other.ImportAsync(ListOf(LineOf(ComenshaSteps.NewReference(), month)));

        Assert.Equal("1 (regel 2)", Count(theirs, "onbekend"));
        Assert.Equal(nobodys.Page.QuerySelector("main")!.TextContent, theirs.Page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(number, theirs.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, reference));
    }

    [Fact]
    public async Task Care_coordination_reads_in_what_it_sent_itself()
    {
        var (_, reference) = await SentAsync(app, "zoco-parkstad");
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app), reporter: "Zorgcoördinatie")));

        Assert.Equal("1", Count(answer, "nieuw"));
        Assert.Equal(1, await CountAsync(app, reference));
    }

    [Fact]
    public async Task A_line_that_repeats_another_counts_once_and_one_that_contradicts_it_stops_all()
    {
        var (_, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");
        var line = LineOf(reference, MonthOf(app));

        var contradicts = await visitor.ImportAsync(ListOf(line, LineOf(reference, MonthOf(app), "CM 1")));
        Assert.Contains("Regel 3: hetzelfde kenmerk staat met andere gegevens op regel 2.", Errors(contradicts), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, reference));

        var repeats = await visitor.ImportAsync(ListOf(line, line));
        Assert.Equal(("1", "1 (regel 3)"), (Count(repeats, "nieuw"), Count(repeats, "dubbel")));
        Assert.Equal(1, await CountAsync(app, reference));
    }

    [Fact]
    public async Task One_wrong_line_and_nothing_is_written()
    {
        var (_, reference) = await SentAsync(app);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app)), $"{Ours};2026-01;overig;misschien;;;"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Regel 3: status is niet een van: geregistreerd; al bekend; niet geregistreerd.", Errors(answer), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, reference));
    }

    [Fact]
    public async Task Order_case_separator_and_mark_do_not_matter()
    {
        foreach (var (separator, mark, newLine) in ((string, string, string)[])[(";", "", "\r\n"), (",", "\uFEFF", "\n"), (";", "\uFEFF", "\r")])
        {
            var (_, reference) = await SentAsync(app);
            using var visitor = await app.SignInAsync("vt-1");
            string[] head = ["Status", "SOORT MELDER", "Dossiersoort", "\"Kenmerk\"", "Geregistreerd"];
            string[] cells = ["Geregistreerd", "OVERIG", "\"Registratie, informatie en advies\"", $" {reference.ToUpperInvariant()} ", MonthOf(app).ToString("d-M-yyyy", CultureInfo.InvariantCulture)];

            var answer = await visitor.ImportAsync(Utf8($"{mark}{string.Join(separator, head)}{newLine}{string.Join(separator, cells)}{newLine}{newLine}"));

            Assert.True(answer.Status == HttpStatusCode.OK, Errors(answer));
            Assert.Equal("1", Count(answer, "nieuw"));
        }
    }

    [Fact]
    public async Task Ten_thousand_lines_are_read_and_one_more_is_refused()
    {
        var (_, reference) = await SentAsync(app);
        var month = MonthOf(app);
        string[] lines = [.. Enumerable.Range(0, 9_999).Select(i => LineOf(i.ToString("x16", CultureInfo.InvariantCulture), month)), LineOf(reference, month)];
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(ListOf(lines));
        var more = await visitor.ImportAsync(ListOf([.. lines, LineOf("ffffffffffffffff", month)]));

        Assert.Equal("1", Count(answer, "nieuw"));
        Assert.StartsWith("9999 (regels 2, 3, ", Count(answer, "onbekend"), StringComparison.Ordinal);
        Assert.Contains("meer dan 10000 regels", Errors(more), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_write_it_once()
    {
        var (_, reference) = await SentAsync(app);
        var list = ListOf(LineOf(reference, MonthOf(app), "CM 9"));
        using var one = await app.SignInAsync("vt-1");
        using var two = await app.SignInAsync("vt-af");

        var answers = await Task.WhenAll(one.ImportAsync(list), two.ImportAsync(list), one.ImportAsync(list));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Equal(["0", "0", "1"], answers.Select(a => Count(a, "nieuw")).Order(StringComparer.Ordinal));
        Assert.Equal(1, await CountAsync(app, reference));
    }

    [Fact]
    public async Task What_was_sent_stays_as_it_was_sent()
    {
        var (number, reference) = await SentAsync(app, content: "{\"x_Region\": \"Zuid-Limburg\"}", theirs: "CM 4");
        using var visitor = await app.SignInAsync("vt-1");

        await visitor.ImportAsync(ListOf(LineOf(reference, MonthOf(app), "CM 5", "al bekend", "politie")));

        var record = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).ComenshaRecords);
        Assert.Equal(("{\"x_Region\": \"Zuid-Limburg\"}", "CM 4", reference), (record.Content, record.TheirReference, record.Reference));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("comensha")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
