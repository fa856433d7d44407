using System.Net;
using System.Reflection;
using MeldrouteZL.Web.Security;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>
/// Every address found in the running application, asked for by many persons: as many entries as pages that were shown, and
/// one for each record that somebody tried in vain.
/// </summary>
[Collection(nameof(WalkedRegions))]
[Trait("Requirement", "R168")]
public sealed class EveryPageRecordedTests(WalkedRegions regions)
{
    private static readonly string[] Personas = ["vt-1", "vt-af", "vt-secretaris", "avim-1", "zoco-parkstad", "af-heerlen", "medewerker-heerlen", "bestuurlijk-heerlen", "zorg-xonar"];

    [Fact]
    public async Task As_many_entries_as_pages_of_records()
    {
        var last = (await SuperUser.ColumnAsync(regions.App.Database.Admin, "SELECT max(id) FROM meldroute.audit_entry"))[0];
        var asked = new List<string>();
        foreach (var address in WalkedAddress.In(regions.App).Where(a => a.Area is not null))
        {
            // Whose role does not have the page at all is refused before any record is looked for, which is an entry of its own kind.
            var roles = address.Model?.GetCustomAttribute<ForRolesAttribute>()?.AllowedRoles;
            foreach (var walker in Personas.Select(p => regions.Walkers[p]).Where(w => roles?.Contains(w.Actor!.Role) != false))
            {
                foreach (var record in regions.Records.Where(r => r.Area == address.Area).DistinctBy(r => (r.Stage, regions.MaySee(r, walker.Actor!))))
                {
                    var answer = await regions.AskAsync(walker, HttpMethod.Get, address.For(record.Name));
                    var wasShown = answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict;
                    if (wasShown || !regions.MaySee(record, walker.Actor!))
                    {
                        asked.Add($"{walker.Actor!.UserId} {record.Name} {(wasShown ? 1 : 3)} {address.Template}");
                    }
                }
            }
        }

        var recorded = (await SuperUser.ColumnAsync(regions.App.Database.Admin,
            $"SELECT user_id || ' ' || coalesce(object_name, '') || ' ' || result FROM meldroute.audit_entry WHERE id > {last} AND action = 1"))
            .GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        var expected = asked.GroupBy(a => a[..a.LastIndexOf(' ')]).ToDictionary(g => g.Key, g => g.ToList());

        Assert.True(asked.Count(a => a.Contains(" 1 ", StringComparison.Ordinal)) > 300, "Who looked?");
        Assert.True(asked.Count(a => a.Contains(" 3 ", StringComparison.Ordinal)) > 300, "Who tried?");
        Walked.None(expected.Where(e => recorded.GetValueOrDefault(e.Key) < e.Value.Count)
            .Select(e => $"{e.Key}: {e.Value.Count} pages, {recorded.GetValueOrDefault(e.Key)} entries: {string.Join(", ", e.Value.Select(v => v[(v.LastIndexOf(' ') + 1)..]).Distinct())}"));
        Walked.None(regions.TakeProblems());
    }
}
