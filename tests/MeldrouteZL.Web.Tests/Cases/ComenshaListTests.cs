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

/// <summary>Files that are no list of CoMensha, and the example that is one.</summary>
[Trait("Requirement", "R163")]
public sealed class ComenshaListTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

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
}
