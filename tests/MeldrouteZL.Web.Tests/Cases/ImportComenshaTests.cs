using System.Globalization;
using System.Net;
using System.Text;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Cases.ComenshaLists;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.Docs;
using Xunit;
using static MeldrouteZL.Web.Tests.Cases.ComenshaListStory;

namespace MeldrouteZL.Web.Tests.Cases;

[Trait("Requirement", "R163")]
public sealed class ImportComenshaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Ours = "0123456789abcdef";

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
    public async Task What_is_no_list_is_told_in_words_that_help()
    {
        var month = MonthOf(app).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var line = $"{Ours};{month};overig;geregistreerd;;;";
        (byte[] Content, string Said)[] refused =
        [
            ([], "Kies een bestand."),
            (Utf8("\r\n \r\n"), "Dit bestand is leeg."),
            (Utf8(";;;\n"), "Dit bestand is leeg."),
            (Utf8(Head), "geen enkele regel onder de namen"),
            (Utf8("naam;adres\nJanneke Voorbeeld;Dorpsstraat 1"), "staan niet de namen van de kolommen"),
            (Utf8($"{Head};naam\n{line};Janneke Voorbeeld"), "Kolom 8 hoort niet in deze lijst."),
            (Utf8($"kenmerk;status\n{Ours};geregistreerd"), "De kolom geregistreerd ontbreekt."),
            (Utf8($"{Head};KENMERK\n{line};{Ours}"), "De kolom kenmerk staat er meer dan één keer in."),
            (Utf8($"{Head}\n{Ours};{month}"), "Regel 2: er staan 2 cellen, en er zijn 7 kolommen."),
            (Utf8($"{Head}\n\"{Ours};{month};overig;geregistreerd;;;"), "Regel 2: de aanhalingstekens kloppen niet."),
            (Utf8($"{Head}\n\"{Ours}\"x;{month};overig;geregistreerd;;;"), "Regel 2: de aanhalingstekens kloppen niet."),
            (Utf8($"{Head}\n=cmd|'/c calc'!A1;{month};overig;geregistreerd;;;"), "Regel 2: kenmerk is geen kenmerk"),
            (Utf8($"{Head}\n{Ours};{month};overig;geregistreerd;=1+1;;"), "Regel 2: nummer_comensha heeft ten hoogste 40"),
            (Utf8($"{Head}\n{Ours};{month};overig;geregistreerd;-1;;"), "Regel 2: nummer_comensha"),
            (Utf8($"{Head}\n{Ours};2099-01;overig;geregistreerd;;;"), "Regel 2: geregistreerd is geen dag of maand die al is begonnen."),
            (Utf8($"{Head}\n{Ours};31-02-2026;overig;geregistreerd;;;"), "Regel 2: geregistreerd is geen dag"),
            (Utf8($"{Head}\n{Ours};{month};buurman;geregistreerd;;;"), "Regel 2: soort_melder is niet een van: politie;"),
            (Utf8($"{Head}\n{Ours};{month};overig;geregistreerd;;opvang;"), "Regel 2: dossiersoort is niet een van"),
            (Utf8($"{Head}\n{Ours};{month};overig;geregistreerd;;;5"), "Regel 2: klasse is niet een van: 1; 2; 3; 4."),
            ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Head}\n{line}")], "UTF-16 (Unicode). Kies in uw rekenblad bij Opslaan als: CSV UTF-8."),
            ([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes($"{Head}\n{line}")], "UTF-16 (Unicode)."),
            (Encoding.Unicode.GetBytes($"{Head}\n{line}"), "geen CSV-bestand met tekst in UTF-8"),
            (Encoding.Latin1.GetBytes($"{Head}\n{Ours};{month};zorgcoördinatie;geregistreerd;;;"), "waarschijnlijk als Windows-1252 (ANSI). Kies in uw rekenblad"),
            (FileCorpus.Zip(("xl/workbook.xml", Utf8("<a/>"))), "Dit is een rekenblad (Excel)"),
            (FileCorpus.Jpeg(), "geen CSV-bestand"),
            (new byte[2_000_001], "groter dan 2 MB"),
            (new byte[26_000_000], "groter dan 2 MB"),
        ];
        using var visitor = await app.SignInAsync("vt-1");
        var before = await CountAsync(app);
        foreach (var (content, said) in refused)
        {
            var answer = await visitor.ImportAsync(content, content.Length == 0 ? "" : "lijst.csv");

            Assert.Equal((HttpStatusCode.BadRequest, said), (answer.Status, said));
            Assert.Contains(said, Errors(answer), StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector(".error-summary a[href='#Input_File']"));
            Assert.DoesNotContain("Voorbeeld", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("cmd", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Equal(before, await CountAsync(app));
    }

    [Fact]
    public async Task An_empty_file_with_a_name_is_told_to_be_empty()
    {
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Contains("Dit bestand is leeg.", Errors(await visitor.ImportAsync([])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_wrong_lines_twenty_are_named_and_none_is_quoted()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await visitor.ImportAsync(ListOf([.. Enumerable.Range(1, 30).Select(_ => $"{Ours};2026-01;Janneke;geregistreerd;;;")]));

        Assert.Equal(21, answer.Page.QuerySelectorAll(".error-summary a").Length);
        Assert.Contains("En nog 10 andere fouten.", Errors(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Janneke", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
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

    // The example that CoMensha is shown is a list that is taken.
    [Fact]
    public async Task The_example_of_the_format_is_a_list()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(GeneratedDocument.Root, "docs", "formats", "comensha-confirmation.md"), TestContext.Current.CancellationToken);
        var example = text.Split("```csv\n")[1].Split("```")[0];

        var list = ComenshaList.Read(new IncomingFile("lijst.csv", Utf8(example), isTooLarge: false), new DateOnly(2026, 11, 22));

        Assert.Empty(list.Faults);
        Assert.Equal(
            [
                new(2, "0123456789abcdef", new(new DateOnly(2026, 10, 1), ComenshaVerdict.Registered, ReporterType.Other, DossierType.RegistrationAndShelter, VictimClass.PresumedVictim, "CM-2026/17")),
                new(3, "fedcba9876543210", new(new DateOnly(2026, 10, 1), ComenshaVerdict.AlreadyRegistered, ReporterType.CareCoordination, DossierType.RegistrationInformationAndAdvice, null, null)),
                new(4, "00112233445566ff", new(new DateOnly(2026, 10, 1), ComenshaVerdict.NotRegistered, ReporterType.Other, null, null, null)),
            ],
            list.Lines);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("comensha")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);

    private static string Count(Uploaded answer, string of) => answer.Page.QuerySelector($"[data-aantal={of}]")?.TextContent.Trim() ?? "";

    private static string Errors(Uploaded answer) => answer.Page.QuerySelector(".error-summary")?.TextContent ?? "";
}
