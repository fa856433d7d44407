using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class ListRetentionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public void Every_kind_of_organisation_has_a_rule_and_only_these_rest_on_a_law()
    {
        var rules = RetentionDefaults.For(7);

        Assert.Equal(Enum.GetValues<OrganisationKind>().Order(), rules.Select(r => r.Controller).Order());
        Assert.Equal(
            [
                (OrganisationKind.VeiligThuis, (int?)15, FactMark.Primary), (OrganisationKind.Avim, 5, FactMark.Secondary), (OrganisationKind.WeighingTeam, 5, FactMark.Primary),
                (OrganisationKind.CareAndSafetyHouse, 5, FactMark.Primary), (OrganisationKind.Riec, 5, FactMark.Primary),
            ],
            rules.Where(r => r.Mark != FactMark.Proposal).Select(r => (r.Controller, r.Years, r.Mark)));
    }

    [Fact]
    public async Task The_page_shows_term_source_and_how_sure()
    {
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync("/privacy/bewaren");

        Assert.Contains("15 jaar", page.Text("tr[data-organisatie=VeiligThuis]"), StringComparison.Ordinal);
        Assert.Contains("Wmo 2015, artikel 5.3.4", page.Text("tr[data-organisatie=VeiligThuis]"), StringComparison.Ordinal);
        Assert.Contains("voorstel", page.Text("tr[data-organisatie=Municipality]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, "/privacy/bewaren");
}
