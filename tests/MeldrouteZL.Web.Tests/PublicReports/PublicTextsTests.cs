using System.Text.RegularExpressions;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Pages.Public;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>Every text of the public form is there in every language, and is in that language.</summary>
[Trait("Requirement", "R65")]
public sealed partial class PublicTextsTests
{
    // Words that only Dutch has among our languages.
    private static readonly string[] OnlyDutch = ["de", "het", "een", "niet", "wat", "wij", "uw", "bent", "hebt", "schrijf", "kies", "melding", "wordt", "naar"];

    // Words for "anonymous", which an ordinary connection never is.
    private static readonly string[] Promises = ["anon", "névtelen", "مجهول", "анон"];

    [Fact]
    public void No_text_misses_and_none_is_left_in_Dutch()
    {
        var dutch = TextsOf(ReportLanguage.Dutch);
        foreach (var (language, name, text) in Enum.GetValues<ReportLanguage>().SelectMany(l => TextsOf(l).Select(t => (l, t.Key, t.Value))))
        {
            Assert.False(string.IsNullOrWhiteSpace(text), $"{language} {name}");
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

    // A number with a dash in it turns round among Arabic letters, unless it is kept apart from them.
    [Fact]
    public void A_telephone_number_is_not_turned_round_where_text_runs_to_the_left()
    {
        var texts = TextsOf(ReportLanguage.Arabic).Values.Where(t => t.Contains("0800-2000", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.Contains("\u20660800-2000\u2069", t, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> TextsOf(ReportLanguage language) => typeof(PublicTexts).GetProperties().Where(p => p.PropertyType == typeof(string))
        .ToDictionary(p => p.Name, p => (string)p.GetValue(PublicTexts.In(language))!);

    // Spanish, Romanian and Hungarian write some of these words too, with another meaning.
    private static string[] Shared(ReportLanguage language) => language is ReportLanguage.Spanish or ReportLanguage.Romanian ? ["de"] : [];

    [GeneratedRegex(@"\{0\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(112|0800-2000)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
