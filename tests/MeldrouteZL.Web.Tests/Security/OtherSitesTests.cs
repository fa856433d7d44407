using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>What another site sends in somebody's name is refused, even with everything else right.</summary>
[Trait("Requirement", "R165")]
public sealed class OtherSitesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "iets anders", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elders.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "geen adres", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.Redirect)]
    [InlineData("Origin", "null", HttpStatusCode.Redirect)]
    public async Task A_form_counts_only_from_this_site(string header, string value, HttpStatusCode expected)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await fixture.App.SignInAsync("vt-af");
        var address = $"/casussen/{number}/classificatie-vaststellen";
        var form = await visitor.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form.Document.Fields()) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Redirect ? CaseStage.Classified : CaseStage.ProvisionallyClassified, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
        Assert.DoesNotContain("Opnieuw versturen", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_on_another_site_still_leads_here()
    {
        using var visitor = fixture.App.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/aanmelden");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_on_every_page()
    {
        using var visitor = await fixture.App.SignInAsync("vt-af");
        foreach (var address in Access.WalkedAddress.In(fixture.App).Where(a => a.Model is not null && a.Template != "/fout/{code:int}"))
        {
            foreach (var form in address.Forms)
            {
                using var fields = new FormUrlEncodedContent(address.Fields(1));
                using var answer = await visitor.Client.PostAsync(new Uri(address.For("404", form), UriKind.Relative), fields, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address.Template} {form}: {answer.StatusCode}");
            }
        }
    }
}
