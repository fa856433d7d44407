using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

public sealed class SignInTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task One_click_signs_a_demo_person_in()
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync("/account/rol");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Samira Bouali", page.Text("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_sign_in_every_page_asks_for_it()
    {
        using var visitor = app.Anonymous();

        var page = await visitor.GetAsync("/casussen");

        Assert.StartsWith("/account/aanmelden", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_with_two_memberships_changes_role()
    {
        using var visitor = await app.SignInAsync("vt-2");
        var choice = await visitor.GetAsync("/account/rol");

        await choice.PressAsync("main li:nth-child(2) button");

        var page = await visitor.GetAsync("/account/rol");
        Assert.Contains("aandachtsfunctionaris Veilig Thuis", page.Text("header"), StringComparison.Ordinal);
    }
}
