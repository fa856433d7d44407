using MeldrouteZL.Web.Security;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/casussen?tab=mijn", "/casussen?tab=mijn")]
    [InlineData("/", "/")]
    [InlineData("https://elders.example/", "/begin")]
    [InlineData("//elders.example/", "/begin")]
    [InlineData("/\\elders.example/", "/begin")]
    [InlineData("\\\\elders.example", "/begin")]
    [InlineData("/\t/elders.example", "/begin")]
    [InlineData("/\n/elders.example", "/begin")]
    [InlineData("/casussen\r\nX: 1", "/begin")]
    [InlineData("javascript:alert(1)", "/begin")]
    [InlineData("data:text/html,x", "/begin")]
    [InlineData(" /casussen", "/begin")]
    [InlineData("", "/begin")]
    [InlineData(null, "/begin")]
    public void Only_an_address_of_this_application_is_followed(string? asked, string expected) => Assert.Equal(expected, LocalAddress.Or(asked, "/begin"));
}
