using System.Net.Mail;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Organisations;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>Page, command line and mail agree on what an address is.</summary>
public sealed class EmailTextTests
{
    [Theory]
    [InlineData("iemand@voorbeeld.example", true)]
    [InlineData("i.e-m+and@sub.voorbeeld.example", true)]
    [InlineData("Iemand <iemand@voorbeeld.example>", false)]
    [InlineData("een@voorbeeld.example, twee@voorbeeld.example", false)]
    [InlineData("een@voorbeeld.example;twee@voorbeeld.example", false)]
    [InlineData("een@voorbeeld.example\r\nBcc: twee@voorbeeld.example", false)]
    [InlineData("geen adres", false)]
    [InlineData("@voorbeeld.example", false)]
    [InlineData("iemand@", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("", false)]
    public async Task An_address_is_one_everywhere_or_nowhere(string text, bool isOne)
    {
        var command = new InviteAccount.Command { Name = "Iemand", Email = text, OrganisationId = 1, Role = Role.Reporter };
        var verb = new global::MeldrouteZL.Web.Hosting.Verbs.CreateAdminVerb();

        Assert.Equal(isOne, (await new InviteAccount.Validator().ValidateAsync(command, TestContext.Current.CancellationToken)).IsValid);
        Assert.Equal(isOne, verb.Understands(new Dictionary<string, string> { ["email"] = text }));
        Assert.Equal(isOne, EmailText.IsAddress(text));
        Assert.True(!isOne || new MailAddress(text).Address == text);
    }
}
