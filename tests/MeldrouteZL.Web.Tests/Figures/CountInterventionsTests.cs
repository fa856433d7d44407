using System.Globalization;
using MeldrouteZL.Application.Figures;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Referrals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Figures;

/// <summary>Interventions and cases of the houses, counted for roles that read no case, with small counts withheld.</summary>
[Trait("Requirement", "R186")]
public sealed class CountInterventionsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R182")]
    public async Task What_was_carried_out_is_counted_per_kind_and_few_are_withheld()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        for (var i = 0; i < 6; i++)
        {
            await HouseStory.FinishAsync(app, number, "vt-1", await HouseStory.InterveneAsync(app, number, "vt-1", "Controle", InterventionType.Inspection), "Niets gezien");
            await HouseStory.FinishAsync(app, number, "vt-1", await HouseStory.InterveneAsync(app, number, "vt-1", "Dicht", InterventionType.PremisesClosed), "Dicht");
        }

        await HouseStory.FinishAsync(app, number, "vt-1", await HouseStory.InterveneAsync(app, number, "vt-1", "Dwangsom", InterventionType.PenaltyPayment), "Betaald");
        await HouseStory.FinishAsync(app, number, "vt-1", await HouseStory.InterveneAsync(app, number, "vt-1", "Niet", InterventionType.PermitRefused), "Ging niet door", isCarriedOut: false);
        await HouseStory.InterveneAsync(app, number, "vt-1", "Nog niet", InterventionType.PermitRefused);

        foreach (var persona in (string[])["beleid", "keten", "fg", "nla", "af-heerlen"])
        {
            using var visitor = await app.SignInAsync(persona);
            var page = await visitor.GetAsync("/cijfers/interventies");
            Assert.Equal("13", page.Text("[data-totaal]"));
            Assert.Contains("13", page.Text("tr[data-telling=Bestuursrechtelijk]"), StringComparison.Ordinal);
            Assert.Contains("niet te tonen", page.Text("tr[data-telling=Dwangsom]"), StringComparison.Ordinal);
            string[] six = [page.Text("tr[data-telling=Controle] td:last-child"), page.Text("tr[data-telling='Pand gesloten'] td:last-child")];
            Assert.Equal(["6", "niet te tonen"], six.Order(StringComparer.Ordinal)); // the other tells what the one is
            Assert.Contains("0", page.Text("tr[data-telling='Vergunning geweigerd']"), StringComparison.Ordinal);
        }

        // Of another municipality, another part of the region and another region.
        foreach (var persona in (string[])["af-sittard", "zvh-maastricht", "oefen-vt"])
        {
            using var visitor = await app.SignInAsync(persona);
            Assert.Equal("0", (await visitor.GetAsync("/cijfers/interventies")).Text("[data-totaal]"));
        }
    }

    [Fact]
    [Trait("Requirement", "R41")]
    public async Task Trends_of_a_house_are_for_its_own_part_and_tell_nothing_of_few()
    {
        for (var i = 0; i < 5; i++)
        {
            await HouseStory.HeldAsync(app);
        }

        using var house = await app.SignInAsync("zvh-parkstad");
        var page = await house.GetAsync("/cijfers/trends?deel=MaastrichtHeuvelland"); // another part than its own
        Assert.Contains("Parkstad", page.Text("main p"), StringComparison.Ordinal);
        Assert.True(int.Parse(page.Text("[data-totaal]"), CultureInfo.InvariantCulture) >= 5);
        Assert.Equal(page.Text("[data-totaal]"), page.Text("tr[data-telling='Geen spoor'] td:last-child"));

        using var policy = await app.SignInAsync("beleid");
        Assert.Equal(3, (await policy.GetAsync("/cijfers/trends")).Document.QuerySelectorAll("nav[aria-label='Delen van de regio'] a").Length);
        var now = app.Clock.GetUtcNow();
        var elsewhere = await app.Get<CountHouseCases.Handler>().Handle(DutchTime.DateOf(now).Year, Subregions.MaastrichtHeuvelland, await app.ActorOfAsync("beleid"), TestContext.Current.CancellationToken);
        Assert.Equal(0, elsewhere.Total);

        // The functions answer nobody whose role has no figures.
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        Assert.Empty(await session.ColumnAsync("SELECT count FROM meldroute.figures_houses(2026, 7::smallint)"));
        await using var secretary = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-secretaris"));
        Assert.Empty(await secretary.ColumnAsync("SELECT count FROM meldroute.figures_interventions(2026)"));
    }
}
