using System.Reflection;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Pages.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R128")]
public sealed partial class ViewClientSheetTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Words that only Dutch has among our languages.
    private static readonly string[] OnlyDutch = ["het", "een", "niet", "wat", "wij", "uw", "bent", "hebt", "wordt", "naar", "zij"];
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task In_each_language_it_says_who_helps_and_nothing_of_the_client()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        foreach (var language in PublicTexts.Spoken)
        {
            var sheet = await visitor.GetAsync($"/trajecten/{number}/client-blad?taal={PublicTexts.TagOf(language)}");

            var article = sheet.Document.QuerySelector($"article[data-client-blad={PublicTexts.TagOf(language)}]")!;
            Assert.Equal((PublicTexts.TagOf(language), PublicTexts.DirectionOf(language)), (article.GetAttribute("lang"), article.GetAttribute("dir")));
            Assert.Equal(ClientSheetTexts.In(language).Title, article.QuerySelector("h1")!.TextContent);
            Assert.DoesNotContain(number, article.TextContent, StringComparison.Ordinal);
        }

        Assert.True((await visitor.GetAsync($"/trajecten/{number}/client-blad?taal=zz")).Has("article[data-client-blad=nl]"));
    }

    [Fact]
    public void No_text_misses_is_left_in_Dutch_or_names_another_age()
    {
        var texts = typeof(ClientSheetTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).ToList();
        Assert.Equal(24, texts.Count);
        foreach (var (language, text) in PublicTexts.Spoken.SelectMany(l => texts.Select(t => (l, t))))
        {
            var (dutch, said) = (TextOf(ReportLanguage.Dutch, text), TextOf(language, text));
            Assert.False(string.IsNullOrWhiteSpace(said));
            Assert.Equal(Numbers().Matches(dutch).Select(m => m.Value), Numbers().Matches(said).Select(m => m.Value));
            if (language != ReportLanguage.Dutch)
            {
                Assert.NotEqual(dutch, said);
                Assert.DoesNotContain(Words().Matches(said).Select(m => m.Value.ToLowerInvariant()), w => OnlyDutch.Contains(w));
            }
        }
    }

    private static string TextOf(ReportLanguage language, PropertyInfo text) => (string)text.GetValue(ClientSheetTexts.In(language))!;

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
