using System.Text.RegularExpressions;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Pages.Public;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>Every text of the public form is there in every language, and is in that language.</summary>
[Trait("Requirement", "R65")]
public sealed partial class PublicTextsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Words that only Dutch has among our languages.
    private static readonly string[] OnlyDutch = ["de", "het", "een", "niet", "wat", "wij", "uw", "bent", "hebt", "schrijf", "kies", "melding", "wordt", "naar"];

    // Words for "anonymous", which an ordinary connection never is.
    private static readonly string[] Promises = ["anon", "névtelen", "مجهول", "анон"];

    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_misses_and_none_is_left_in_Dutch(ReportLanguage language)
    {
        var dutch = TextsOf(ReportLanguage.Dutch);
        foreach (var (name, text) in TextsOf(language))
        {
            Assert.False(string.IsNullOrWhiteSpace(text), name);
            Assert.Equal(Places().Count(dutch[name]), Places().Count(text));
            Assert.DoesNotContain(Promises, p => text.Contains(p, StringComparison.OrdinalIgnoreCase));
            if (language != ReportLanguage.Dutch)
            {
                Assert.NotEqual(dutch[name], text);
                Assert.DoesNotContain(Words().Matches(text).Select(m => m.Value.ToLowerInvariant()), w => OnlyDutch.Except(Shared(language)).Contains(w));
            }
        }
    }

    [Fact]
    public void The_numbers_that_save_lives_are_the_same_everywhere()
    {
        foreach (var (name, text) in TextsOf(ReportLanguage.Dutch))
        {
            Assert.All(Enum.GetValues<ReportLanguage>(), l => Assert.Equal(Numbers().Matches(text).Select(m => m.Value).Order(), Numbers().Matches(TextsOf(l)[name]).Select(m => m.Value).Order()));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_the_form_speaks_it(ReportLanguage language)
    {
        using var visitor = fixture.App.Anonymous();
        var start = await (await visitor.GetAsync("/melden")).SubmitAsync($"[name=Speak][value={language}]");
        var texts = PublicTexts.In(language);
        Assert.Equal((texts.StartHeading, PublicTexts.DirectionOf(language)), (start.Heading, start.Document.DocumentElement.GetAttribute("dir")));
        var what = await start.SubmitAsync(("Input.Manner", nameof(ReportManner.Known)));
        var wrong = await what.SubmitAsync();
        Assert.Contains(texts.WhatError, wrong.Text("#fouten"), StringComparison.Ordinal);
        var who = await wrong.SubmitAsync(("Input.What", "xyz"), ("Input.Where", "xyz"), ("Input.MunicipalityId", "105"), ("Input.When", "xyz"), ("Input.Acute", "False"));
        var review = await who.SubmitAsync();
        var code = await review.SubmitAsync();
        Assert.Equal(texts.CodeHeading, code.Heading);
        foreach (var page in (VisitedPage[])[start, wrong, who, review, code])
        {
            Assert.Equal(PublicTexts.TagOf(language), page.Document.DocumentElement.GetAttribute("lang"));
            Assert.Equal(language == ReportLanguage.Dutch, page.Html.Contains("niet verplicht", StringComparison.Ordinal) || page.Html.Contains("Kies uw taal", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string> TextsOf(ReportLanguage language) => typeof(PublicTexts).GetProperties().Where(p => p.PropertyType == typeof(string))
        .ToDictionary(p => p.Name, p => (string)p.GetValue(PublicTexts.In(language))!);

    // Spanish, Romanian and Hungarian write some of these words too, with another meaning.
    private static string[] Shared(ReportLanguage language) => language is ReportLanguage.Spanish or ReportLanguage.Romanian ? ["de"] : [];

    [GeneratedRegex(@"\{0\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(112|0800-2000)\b")]
    private static partial Regex Numbers();
}
