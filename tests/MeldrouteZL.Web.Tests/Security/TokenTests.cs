using System.Net;
using System.Text.Json;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Account;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Everything that is protected and handed out is for one purpose, of one application, and asked for anew each time.</summary>
[Trait("Requirement", "R165")]
public sealed class TokenTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_is_protected_for_one_purpose_is_worth_nothing_for_another()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        var provider = app.Get<IDataProtectionProvider>();
        var secret = Convert.ToBase64String(Totp.CreateSecret());
        var page = await visitor.GetAsync("/account/code-vervangen");
        var formToken = page.Document.Fields().First(f => f.Key == "__RequestVerificationToken").Value;

        foreach (var proposal in (string[])[provider.CreateProtector("passkey").Protect(secret), provider.CreateProtector("iets anders").Protect(secret), formToken, ForeignProvider().CreateProtector("authenticator").Protect(secret), secret])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await page.SubmitAsync(("Proposal", proposal), ("Code", "123456"))).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync(("Proposal", provider.CreateProtector("authenticator").Protect(secret)), ("Code", "abc"))).Status);
    }

    [Fact]
    public async Task A_token_of_another_application_or_of_another_purpose_sends_no_form()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var fields = (await visitor.GetAsync("/signalen/nieuw")).Document.Fields();
        foreach (var token in (string[])
        [
            ForeignProvider().CreateProtector("Microsoft.AspNetCore.Antiforgery.AntiforgeryToken.v1").Protect("x"),
            app.Get<IDataProtectionProvider>().CreateProtector("authenticator").Protect("x"),
        ])
        {
            var answer = await visitor.PostAsync("/signalen/nieuw", fields.Where(f => f.Key != "__RequestVerificationToken").Append(new("__RequestVerificationToken", token)));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    [Fact]
    public async Task Every_challenge_is_long_and_is_asked_once()
    {
        var challenges = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            using var visitor = app.Anonymous();
            var page = await visitor.GetAsync("/account/passkey");
            var asked = await visitor.PostAsync("/account/passkey?handler=Ask", page.Document.Fields());
            challenges.Add(JsonDocument.Parse(asked.Html).RootElement.GetProperty("challenge").GetString()!);
        }

        Assert.Equal(challenges.Count, challenges.Distinct().Count());
        Assert.All(challenges, c => Assert.True(System.Buffers.Text.Base64Url.DecodeFromChars(c).Length >= 16, c));
    }

    // With keys and a name of its own, as another application beside this one.
    private static IDataProtectionProvider ForeignProvider() => new EphemeralDataProtectionProvider();
}
