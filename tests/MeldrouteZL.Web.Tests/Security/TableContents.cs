using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Every row of every table, as seen past all walls.</summary>
internal static class TableContents
{
    // What looking and signing in may write: the log of who looked, the sessions, how often somebody tried, and that the clock
    // noticed how much that was.
    private static readonly string[] WrittenByLooking = ["session", "audit", "attempt_count", "usage_notice", "outgoing_mail"];

    public static async Task<HashSet<string>> ReadAsync(MeldrouteApp app)
    {
        var tables = await SuperUser.ColumnAsync(app.Database.Admin, "SELECT tablename FROM pg_tables WHERE schemaname = 'meldroute' ORDER BY 1");
        var contents = new HashSet<string>();
        foreach (var table in tables.Where(t => !WrittenByLooking.Any(t.Contains)))
        {
            // The clock plans meetings meanwhile.
            var people = table switch
            {
                "screening_meeting" => $"WHERE last_step_by <> '{Guid.Empty}'",
                "meeting_key" => $"WHERE meeting_id NOT IN (SELECT id FROM meldroute.screening_meeting WHERE last_step_by = '{Guid.Empty}')",
                _ => "",
            };
            contents.UnionWith(await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT '{table} ' || t::text FROM meldroute.{table} t {people}"));
        }

        return contents;
    }

    public static IEnumerable<string> Differences(HashSet<string> before, HashSet<string> after) =>
        before.Except(after).Select(r => "gone: " + r).Concat(after.Except(before).Select(r => "new: " + r));
}
