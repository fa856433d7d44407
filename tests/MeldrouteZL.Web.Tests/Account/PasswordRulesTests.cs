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
    public void What_people_try_first_is_refused(string password) => Assert.NotNull(PasswordRules.Refuse(password, "jan.jansen@voorbeeld.example", "Jan Jansen"));
}
