using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

public sealed class ViewShelterTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("COSM, in het hele land", "40")]
    [InlineData("OMM, in het hele land", "36")]
    [InlineData("Opvanghub Zuid (Project 1863) (nog niet zeker)", "8")]
    [InlineData("Vrouwenopvang Maastricht, noodbedden", "2")]
    [InlineData("Noodbedden voor ernstig benadeelden (proef)", "20")]
    [InlineData("Crisisopvang na arbeidsuitbuiting", "niet genoemd")]
    [InlineData("Groepsaccommodatie", "niet genoemd")]
    [InlineData("Maatwerk", "niet genoemd")]
    [Trait("Requirement", "R138")]
    [Trait("Requirement", "R139")]
    [Trait("Requirement", "R140")]
    [Trait("Requirement", "R141")]
    [Trait("Requirement", "R142")]
    [Trait("Requirement", "R143")]
    [Trait("Requirement", "R144")]
    public async Task What_the_sources_name_is_there_with_its_source(string name, string places)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var row = (await visitor.GetAsync("/opvang")).Document.QuerySelectorAll("tr[data-aanbod]").Single(r => r.QuerySelector("td")!.TextContent.Trim() == name);

        Assert.Equal(places, row.QuerySelector("td:nth-child(2)")!.TextContent.Trim());
        Assert.True(row.QuerySelector("td:nth-child(4)")!.TextContent.Trim().Length > 10);
    }

    [Fact]
    [Trait("Requirement", "R144")]
    public async Task The_apartments_add_up_to_what_the_source_says() =>
        Assert.Equal(["32"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT sum(capacity)::text FROM meldroute.shelter_offer WHERE region_id = 1 AND name LIKE 'Vrouwenopvang Maastricht%'"));

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("nla")]
    [InlineData("zorg-xonar")]
    [InlineData("fg")]
    [InlineData("beheer")]
    public async Task Who_does_not_place_gets_no_counts_from_the_database_either(string persona)
    {
        var (_, place) = await fixture.PlacedAsync();
        using var visitor = await app.SignInAsync(persona);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
        await using var care = await AppSession.AsAsync(app, await app.ActorOfAsync("zoco-mh"));
        string day = $"'{app.Today():yyyy-MM-dd}'";

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/opvang")).Status);
        Assert.Empty(await session.ColumnAsync($"SELECT kind FROM meldroute.shelter_figures({day})"));
        Assert.Empty(await session.ColumnAsync($"SELECT place_id FROM meldroute.shelter_taken({day})"));
        Assert.Empty(await session.ColumnAsync("SELECT id FROM meldroute.shelter_place"));
        Assert.Contains(place.ToString(), await care.ColumnAsync($"SELECT place_id::text FROM meldroute.shelter_taken({day})"));
    }

    [Fact]
    public async Task A_figure_ends_with_its_context()
    {
        await fixture.PlacedAsync();
        var actor = await app.ActorOfAsync("beleid");
        var kept = $"{actor.UserId:D}|{actor.RegionId}|{actor.OrganisationId}|{actor.Mask}|1000|{(short)actor.Role}||".Replace('|', ',').Replace('-', '_');

        var refused = await Assert.ThrowsAsync<PostgresException>(() => SuperUser.RunAsync(
            app.Database.Admin, $"BEGIN; SET LOCAL backtrace_functions = '{kept}'; SET LOCAL ROLE meldroute_app; SELECT * FROM meldroute.shelter_figures(current_date)"));

        Assert.Equal("expired security context", refused.MessageText);
    }
}
