using System.Collections.Concurrent;
using System.Net;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Looking changes nothing: every page of a person of each role, with the records they may see (ASVS 5.0, 3.5.3).</summary>
[Collection(nameof(WalkedRegions))]
[Trait("Requirement", "R165")]
public sealed class GetChangesNothingTests(WalkedRegions regions)
{
    [Fact]
    public async Task Every_page_of_every_role_leaves_every_row_as_it_was()
    {
        var before = await TableContents.ReadAsync(regions.App);
        var opened = new ConcurrentBag<string>();
        var turns = WalkedAddress.In(regions.App).SelectMany(_ => AccessMatrix.Read().Walkers.Values, (a, p) => (Address: a, Walker: regions.Walkers[p])).ToList();

        await Walked.EachAsync(turns, async turn =>
        {
            foreach (var (place, target) in TargetsOf(turn.Address, turn.Walker).Index())
            {
                if ((await regions.AskAsync(turn.Walker, HttpMethod.Get, target)).Status == HttpStatusCode.OK)
                {
                    opened.Add(turn.Address.Template);
                }

                // HEAD is answered by the page of GET: of the first record only.
                if (place == 0)
                {
                    await regions.AskAsync(turn.Walker, HttpMethod.Head, target);
                }
            }
        });

        Assert.True(opened.Count > 300 && opened.Distinct().Count() > 40, $"Only {opened.Count} pages opened of {opened.Distinct().Count()} kinds.");
        Walked.None(regions.TakeProblems());
        Walked.None(TableContents.Differences(before, await TableContents.ReadAsync(regions.App)));
    }

    // One record in each stage that this person may see.
    private IEnumerable<string> TargetsOf(WalkedAddress address, Walker walker) => address.Area is not { } area
        ? [address.Plain]
        : regions.Records.Where(r => r.Area == area && regions.MaySee(r, walker.Actor!)).GroupBy(r => (r.Stage, r.Lane)).Select(g => address.For(g.First().Name));
}
