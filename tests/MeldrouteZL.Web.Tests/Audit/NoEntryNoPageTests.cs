using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>Where nothing can be recorded, nothing is shown and nothing is done (ASVS 5.0, 16.5.3).</summary>
[Trait("Requirement", "R168")]
public sealed class NoEntryNoPageTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Neither_a_page_nor_a_list_nor_a_step()
    {
        var number = await fixture.Story.CaseAsync(what: "Slaapplaatsen achter de loods");
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/casussen/{number}/toewijzen");
        await SuperUser.RunAsync(app.Database.Admin, "REVOKE INSERT ON meldroute.audit_entry FROM meldroute_app");

        foreach (var address in (string[])[$"/casussen/{number}", $"/casussen/{number}/toewijzen", $"/casussen/{number}/slachtoffer-toevoegen", "/casussen", "/signalen", "/verwijzingen", "/screening"])
        {
            var page = await visitor.GetAsync(address);

            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.DoesNotContain("Slaapplaatsen", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("main a"), a => a.TextContent.Contains("C-20", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.InternalServerError, (await form.SubmitAsync()).Status);
        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute.case_history WHERE step = 5"));
        using var nobody = app.Anonymous();
        await (await nobody.GetAsync("/account/aanmelden")).PressAsync("button[name=persona][value=vt-1]");
        Assert.Contains("/account/aanmelden", (await nobody.GetAsync("/casussen")).Path, StringComparison.Ordinal);
    }
}
