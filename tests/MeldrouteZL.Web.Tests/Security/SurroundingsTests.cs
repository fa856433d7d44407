using System.Net;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>The application answers to its own names; MissingSettingsTests shows that it does not start when that was left open.</summary>
[Trait("Requirement", "R165")]
public sealed class SurroundingsTests(ProductionApp production) : IClassFixture<ProductionApp>
{
    [Theory]
    [InlineData("elders.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.elders.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_its_own_names_are_answered(string host, HttpStatusCode expected)
    {
        using var client = production.App.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/aanmelden") { Headers = { Host = host } };

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_forwarded_name_is_believed_from_nobody()
    {
        using var client = production.App.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/casussen");
        request.Headers.Add("X-Forwarded-Host", "elders.example");
        request.Headers.Add("X-Forwarded-Proto", "ftp");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("elders", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ftp", answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }
}
