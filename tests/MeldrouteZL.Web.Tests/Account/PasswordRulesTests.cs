using MeldrouteZL.Application.Accounts;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("vijf blauwe stoelen bij het raam")]
    [InlineData("alleen kleine letters hier")]
    [InlineData("fietspomp kast gember wolk")]
    [InlineData("ééntje mét accenten, œuvre")]
    [InlineData("密码密码不是这个而是另外一个很长的")]
    public void A_long_password_is_good_without_signs_or_capitals(string password) => Assert.Null(PasswordRules.Refuse(password, "jan@voorbeeld.example", "Jan Jansen"));

    [Fact]
    public void Sixty_four_characters_and_twice_that_are_accepted_and_more_is_not()
    {
        var words = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"woord{(char)('a' + (i * 7 % 26))}{i}"));

        Assert.Null(PasswordRules.Refuse(words[..64], null, null));
        Assert.Null(PasswordRules.Refuse(words[..128], null, null));
        Assert.NotNull(PasswordRules.Refuse(words[..129], null, null));
    }

    [Theory]
    [InlineData("Kort maar 14 t")]
    [InlineData("WachtwoordWachtwoord")]
    [InlineData("w4chtw00rd 2026")]
    [InlineData("Correct Horse Battery Staple")]
    [InlineData("CorrectHorseBatteryStaple!1")]
    [InlineData("ik hou van mijn kinderen")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("123456789012345678")]
    [InlineData("abcdefghijklmnopqr")]
    [InlineData("jan.jansen@voorbeeld")]
    [InlineData("meldroute meldroute 1")]
    [InlineData("Welkom@Maastricht2026")]
    [InlineData("2026vastelaovend2026")]
    [InlineData("ajax-feyenoord-ajax")]
    [InlineData("heerlen1heerlen2heerlen")]
    [InlineData("Z0merv4kant1e2025!")]
    [InlineData("zuidlimburg1234567")]
    public void What_people_try_first_is_refused(string password) => Assert.NotNull(PasswordRules.Refuse(password, "jan.jansen@voorbeeld.example", "Jan Jansen"));

    // ASVS 5.0, 6.2.4: at least 3,000 that fit the rules of length.
    [Fact]
    public void Far_more_than_three_thousand_common_passwords_of_fifteen_characters_are_refused()
    {
        var words = CommonPasswords.Words.Where(w => w.Length > 3).Order(StringComparer.Ordinal).ToList();
        var pairs = words.SelectMany(_ => words, (a, b) => $"{a} {b}").Where(p => p.Replace(" ", "", StringComparison.Ordinal).Length is >= 15 and <= 20).ToList();
        var years = words.Where(w => w.Length >= 9).SelectMany(w => Enumerable.Range(1950, 90), (w, y) => $"{w}{y}!!").ToList();
        var sample = pairs.Where((_, i) => i % 7 == 0).Concat(years.Where((_, i) => i % 5 == 0)).ToList();

        Assert.True(pairs.Count + years.Count > 30_000, $"{pairs.Count} and {years.Count}");
        Assert.True(sample.Count > 3_000, $"{sample.Count}");
        Assert.DoesNotContain(sample, p => PasswordRules.Refuse(p, null, null) is null);
    }

    [Theory]
    [InlineData("Gemeente Heerlen 2026!")]
    [InlineData("heerlen-gemeente-77")]
    [InlineData("ZuidLimburgVeiligThuis1")]
    public void The_name_of_the_own_organisation_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Refuse(password, "jan@voorbeeld.example", "Jan Jansen", "Gemeente Heerlen", "Veilig Thuis Zuid-Limburg"));

    [Theory]
    [InlineData("drie olifanten zoeken hun paraplu")]
    [InlineData("mijn buurman schildert nooit op zondag")]
    [InlineData("de kat van heerlen leest graag kranten")]
    public void A_sentence_may_hold_common_words(string password) => Assert.Null(PasswordRules.Refuse(password, "jan@voorbeeld.example", "Jan Jansen", "Gemeente Heerlen"));
}
