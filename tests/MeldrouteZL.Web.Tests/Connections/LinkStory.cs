using MeldrouteZL.Application.Connections;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Connections;

/// <summary>Links cases as Veilig Thuis does.</summary>
internal static class LinkStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Links two cases; gives the id of the link.</summary>
    public static async Task<Guid> LinkAsync(MeldrouteApp app, Actor veiligThuis, string one, string other, string reason, CaseLinkKind kind = CaseLinkKind.SamePerson)
    {
        var outcome = await app.Get<LinkCases.Handler>().Handle(
            new Target(one, 0, Guid.NewGuid()), new() { OtherNumber = other, Kind = kind, Why = reason }, veiligThuis, app.Clock.GetUtcNow(), Cancel);
        Assert.Null(outcome.Refusal);
        return Guid.Parse((await IdsAsync(app, one, other))[0]);
    }

    public static async Task UndoAsync(MeldrouteApp app, Actor veiligThuis, string number, Guid link, string reason) => Assert.Null((await app.Get<UndoCaseLink.Handler>().Handle(
        new Target(number, 0, Guid.NewGuid()), new() { Link = link, Why = reason }, veiligThuis, app.Clock.GetUtcNow(), Cancel)).Refusal);

    /// <summary>The ids of the links between two cases, the newest first.</summary>
    public static Task<List<string>> IdsAsync(MeldrouteApp app, string one, string other) => SuperUser.ColumnAsync(app.Database.Admin, """
        SELECT l.id FROM meldroute.case_link l JOIN meldroute.casefile a ON a.id = l.case_id JOIN meldroute.casefile b ON b.id = l.other_case_id
        WHERE $1 IN (a.number, b.number) AND $2 IN (a.number, b.number) ORDER BY l.made_at DESC, l.id DESC
        """, one, other);

    /// <summary>Links a few cases of a region that Veilig Thuis reads, and undoes one.</summary>
    public static async Task FillAsync(MeldrouteApp app, Actor veiligThuis)
    {
        var numbers = await SuperUser.ColumnAsync(app.Database.Admin, $"""
            SELECT c.number FROM meldroute.casefile c JOIN meldroute.case_access a ON a.case_id = c.id AND a.until IS NULL AND a.groups & 2 = 2 AND a.organisation_id = {veiligThuis.OrganisationId}
            WHERE c.region_id = {veiligThuis.RegionId} AND NOT EXISTS (SELECT FROM meldroute.case_link l WHERE c.id IN (l.case_id, l.other_case_id)) GROUP BY c.number ORDER BY c.number
            """);
        foreach (var pair in numbers.Zip(numbers.Skip(1)))
        {
            await LinkAsync(app, veiligThuis, pair.First, pair.Second, "Zelfde bus");
        }

        if (numbers.Count > 2)
        {
            await UndoAsync(app, veiligThuis, numbers[0], await LinkAsync(app, veiligThuis, numbers[0], numbers[2], "Zelfde loods", CaseLinkKind.SamePlace), "Een andere loods");
        }
    }
}
