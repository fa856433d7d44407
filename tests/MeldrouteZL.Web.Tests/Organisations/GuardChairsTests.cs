using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

[Trait("Requirement", "R25")]
public sealed class GuardChairsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/lege-stoelen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R22")]
    [Trait("Requirement", "R24")]
    public async Task Who_keeps_the_accounts_sees_roles_and_organisations_and_no_record()
    {
        using var visitor = await app.SignInAsync("beheer");
        var (heerlen, sittard, house) = (await OrganisationOfAsync("af-heerlen"), await OrganisationOfAsync("af-sittard"), await OrganisationOfAsync("zvh-wm"));

        var before = await visitor.GetAsync((await visitor.GetAsync("/wie-is-wie")).Document.QuerySelector($"main a[href='{Address}']")!.GetAttribute("href")!);
        await DisableAsync("zvh-wm");
        var after = await visitor.GetAsync(Address);

        Assert.Equal("NobodyStandsIn", StateOf(before, sittard, "AttentionOfficer"));
        Assert.Null(StateOf(before, heerlen, "AttentionOfficer")); // an officer and a deputy
        Assert.Equal("NobodyStandsIn", StateOf(before, house, "ProcessDirector"));
        Assert.Equal("Empty", StateOf(after, house, "ProcessDirector"));
        var empty = before.Document.QuerySelectorAll("[data-stoel='Empty']");
        Assert.Contains(empty, row => row.TextContent.Contains("Gemeente Beek", StringComparison.Ordinal));
        Assert.Equal($"{empty.Length} stoelen zijn leeg. {before.Document.QuerySelectorAll("[data-stoel='NobodyStandsIn']").Length} rollen hangen aan één persoon.", before.Text(".subtitle"));
        Assert.Equal(["Rollen per organisatie"], after.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.DoesNotContain("C-2026-", after.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hans Meijers", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_leaves_behind_is_listed_until_a_colleague_has_it()
    {
        var (left, worked) = (await fixture.Story.CaseAsync(), await fixture.Story.CaseAsync(author: "af-maastricht"));
        var (own, maastricht) = (await OrganisationOfAsync("vt-1"), await OrganisationOfAsync("af-maastricht"));
        await HandToAsync(left, "vt-1", "vt-2");
        await HandToAsync(worked, "af-maastricht", "af-maastricht");
        using var visitor = await app.SignInAsync("vt-af");
        Assert.Null(Row(await visitor.GetAsync(Address), left, own));

        await DisableAsync("vt-2");
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = current_date - 2 WHERE user_id = '{(await app.ActorOfAsync("af-maastricht")).UserId}'");
        var page = await visitor.GetAsync(Address);

        Assert.Contains("Karim Haddad", Row(page, left, own), StringComparison.Ordinal);
        Assert.Contains("niets gebeurd", Row(page, left, own), StringComparison.Ordinal);
        Assert.Contains("nog stappen gezet", Row(page, worked, maastricht), StringComparison.Ordinal);
        Assert.Contains("door die organisatie", Row(page, worked, maastricht), StringComparison.Ordinal);
        Assert.Null(Row(page, worked, own)); // its handler here is still there
        using (var elsewhere = await app.SignInAsync("oefen-vt"))
        {
            Assert.DoesNotContain(left, (await elsewhere.GetAsync(Address)).Html, StringComparison.Ordinal);
        }

        var form = await visitor.GetAsync(page.Document.QuerySelector($"tr[data-nummer='{left}'][data-organisatie='{own}'] a[href$='toewijzen']")!.GetAttribute("href")!);
        await form.SubmitAsync(("Input.HandlerId", (await app.ActorOfAsync("vt-af")).UserId.ToString()));

        Assert.Null(Row(await visitor.GetAsync(Address), left, own));
        Assert.Contains(left, await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT unnest(shown) FROM meldroute.audit_entry WHERE user_id = '{(await app.ActorOfAsync("vt-af")).UserId}' AND action = 3"));
    }

    [Fact]
    public async Task A_referral_to_an_organisation_without_people_is_listed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var id = await fixture.Story.ReferralAsync(number, ReferralKind.RegionalCare, await OrganisationOfAsync("zorg-levanto"));
        using var visitor = await app.SignInAsync("vt-1");
        Assert.False((await visitor.GetAsync(Address)).Has($"[data-verwijzing='{id}']"));

        await DisableAsync("zorg-levanto");

        Assert.Contains($"{number} LEVANTO", (await visitor.GetAsync(Address)).Text($"[data-verwijzing='{id}']"), StringComparison.Ordinal);
    }

    private async Task<int> OrganisationOfAsync(string persona) => (await app.ActorOfAsync(persona)).OrganisationId;

    private async Task DisableAsync(string persona) =>
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.account SET disabled_at = clock_timestamp() WHERE id = '{(await app.ActorOfAsync(persona)).UserId}'");

    private async Task HandToAsync(string number, string by, string persona)
    {
        var user = (await app.ActorOfAsync(persona)).UserId;
        await fixture.Story.TakeAsync(number, by, (c, m) => c.Assign(user, m));
    }

    private static string? StateOf(VisitedPage page, int organisation, string role) =>
        page.Document.QuerySelector($"[data-organisatie='{organisation}'][data-rol='{role}']")?.GetAttribute("data-stoel");

    private static string? Row(VisitedPage page, string number, int organisation) =>
        page.Document.QuerySelector($"tr[data-nummer='{number}'][data-organisatie='{organisation}']")?.TextContent;
}
