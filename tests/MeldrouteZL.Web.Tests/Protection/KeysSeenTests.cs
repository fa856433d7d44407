using MeldrouteZL.Application.Protection;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Whoever sees a row sees the key it opens with: a key that is out of sight would pass for content that was destroyed.</summary>
[Collection(nameof(RandomRegion))]
[Trait("Requirement", "R165")]
public sealed class KeysSeenTests(RandomRegion region)
{
    private readonly MeldrouteApp app = region.App;

    [Fact]
    public async Task Nobody_sees_a_row_without_its_key()
    {
        var blank = new List<string>();
        var rows = 0;
        foreach (var actor in await RandomRoute.EverybodyAsync(app))
        {
            await using var session = await AppSession.AsAsync(app, actor);
            foreach (var table in SealMap.All.Values)
            {
                var key = Oracle.Keys[table.Name];
                var columns = table.Columns.Values.Select(c => $"\"{c.ToString().Split('.')[1]}\"").ToList();
                rows += int.Parse((await session.ColumnAsync($"SELECT count(*) FROM meldroute.{table.View}"))[0], null);
                blank.AddRange((await session.ColumnAsync($"""
                    SELECT t.{key}::text FROM meldroute.{table.Name} t JOIN meldroute.{table.View} v ON v.{key} = t.{key}
                    WHERE {string.Join(" OR ", columns.Select(c => $"octet_length(t.{c}) > 0 AND coalesce(octet_length(v.{c}), 0) = 0"))}
                    """)).Select(id => $"{actor.Role} at {actor.OrganisationId}: {table.Name} {id}"));
            }
        }

        Assert.Empty(blank);
        Assert.True(rows > 1000, "Nobody sees anything.");
    }
}
