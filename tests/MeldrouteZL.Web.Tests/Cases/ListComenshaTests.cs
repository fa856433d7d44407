using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ListComenshaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R163")]
    [Trait("Requirement", "R164")]
    public async Task Each_victim_stands_with_its_state_and_who_must_do_it()
    {
        var due = await fixture.Story.CaseAsync(CaseStage.Classified);
        var waiting = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(waiting, "vt-1", (c, m) => c.NotifyComensha(new ComenshaEntry(c.Victims[0].Id, ComenshaStep.AwaitConsent), "", _ => "", m));
        var sent = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(sent, "vt-1", (c, m) => c.SendComensha(c.Victims[0].Id, m));
        var not = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(not, "vt-1", (c, m) => c.SettleComensha(m));
        var followed = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(followed, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.CareCoordinationFor(c.MunicipalityId).Id, m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha");

        Assert.Equal(
            ["Due", "WaitingConsent", "Sent", "NotSent", "Due"],
            ((string[])[due, waiting, sent, not, followed]).Select(n => page.Document.QuerySelector($"tr[data-nummer='{n}']")?.GetAttribute("data-stand")));
        Assert.Contains("Veilig Thuis", page.Text($"tr[data-nummer='{due}'] [data-label=Wie]"), StringComparison.Ordinal);
        Assert.Contains("Zorgcoördinatie", page.Text($"tr[data-nummer='{followed}'] [data-label=Wie]"), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Has($"a[href='/casussen/{due}/comensha-melding']"));
        Assert.True(page.Has($"a[href='/casussen/{sent}/comensha-verstuurd']"));
    }

    [Theory]
    [InlineData("Due", true)]
    [InlineData("Sent", false)]
    [InlineData("NotDue", true)]
    [InlineData("onzin", true)]
    public async Task The_list_can_be_narrowed_to_one_state(string state, bool isShown)
    {
        var due = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/comensha?stand={state}");

        Assert.Equal(isShown, page.Has($"tr[data-nummer='{due}']"));
    }

    [Fact]
    public async Task The_counts_are_those_of_the_rows()
    {
        await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync("/comensha");

        Assert.NotEmpty(page.Document.QuerySelectorAll("tr[data-stand=Due]"));
        Assert.All((string[])["Due", "WaitingConsent", "Sent", "Updated", "NotSent"], state =>
            Assert.Equal(page.Document.QuerySelectorAll($"tr[data-stand={state}]").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Text($"[data-aantal={state}]")));
    }

    // Care coordination sees the victims of cases whose facts it reads, and of no others.
    [Fact]
    [Trait("Requirement", "R126")]
    public async Task Who_does_not_read_the_facts_learns_nothing()
    {
        var before = await fixture.Story.CaseAsync(CaseStage.Classified);
        var atTable = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var own = await app.SignInAsync("zoco-parkstad");
        using var elsewhere = await app.SignInAsync("zoco-mh");

        var page = await own.GetAsync("/comensha");
        var other = await elsewhere.GetAsync("/comensha");

        Assert.Equal((false, true), (page.Has($"tr[data-nummer='{before}']"), page.Has($"tr[data-nummer='{atTable}']")));
        Assert.Equal((false, false), (other.Has($"tr[data-nummer='{before}']"), other.Has($"tr[data-nummer='{atTable}']")));
    }

    [Fact]
    public async Task A_victim_of_a_lower_class_is_not_there()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, victimClass: VictimClass.PotentialVictim);
        using var visitor = await app.SignInAsync("vt-1");

        Assert.False((await visitor.GetAsync("/comensha")).Has($"tr[data-nummer='{number}']"));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("comensha")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, "/comensha");
}
