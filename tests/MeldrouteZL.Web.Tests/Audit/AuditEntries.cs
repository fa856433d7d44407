using System.Text.Json;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>The log as the superuser finds it.</summary>
internal static class AuditEntries
{
    /// <summary>What was recorded while this was done, as "action result name", in order.</summary>
    public static async Task<List<JsonElement>> OfAsync(MeldrouteApp app, Func<Task> what)
    {
        var last = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT coalesce(max(id), 0) FROM meldroute.audit_entry"))[0];
        await what();
        return (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT row_to_json(e)::text FROM meldroute.audit_entry e WHERE id > {last} AND role <> 0 ORDER BY id"))
            .ConvertAll(j => JsonDocument.Parse(j).RootElement);
    }

    public static string? Text(this JsonElement entry, string column) => entry.GetProperty(column) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    public static int Number(this JsonElement entry, string column) => entry.GetProperty(column).GetInt32();

    /// <summary>What was done, what came of it and with which record.</summary>
    public static (int Action, int Result, string? Name) Summary(this JsonElement entry) => (entry.Number("action"), entry.Number("result"), entry.Text("object_name"));
}
