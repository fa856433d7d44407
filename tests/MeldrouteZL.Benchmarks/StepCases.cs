using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using Npgsql;

namespace MeldrouteZL.Benchmarks;

/// <summary>A case that the step can be taken on.</summary>
/// <param name="GrantIds">The live grants of Veilig Thuis on it, in order.</param>
/// <param name="Version">Its version now: the step is refused on any other.</param>
/// <param name="NextHandler">A colleague who does not handle it yet, so that every step changes the same rows.</param>
internal sealed record StepCase(string Number, Guid CaseId, IReadOnlyList<Guid> GrantIds, uint Version, Guid NextHandler);

/// <summary>Finds the cases in follow-up that Veilig Thuis holds by two grants, as most are: on each the step changes as many rows.</summary>
internal static class StepCases
{
    private static readonly Guid[] Handlers = [DemoPersonas.Find("vt-2")!.UserId, DemoPersonas.Find("vt-af")!.UserId];

    public static async Task<IReadOnlyList<StepCase>> ReadAsync(string admin, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("""
            SELECT c.number, c.id, array_agg(a.id ORDER BY a.id), c.xmin, bool_or(a.handler_id IS NOT DISTINCT FROM $3)
            FROM meldroute.casefile c
            JOIN meldroute.case_access a ON a.case_id = c.id AND a.until IS NULL
            JOIN meldroute.organisation o ON o.id = a.organisation_id AND o.kind = $2
            WHERE c.stage = $1 AND c.lane = 0
            GROUP BY c.id HAVING count(*) = 2 AND bool_or(a.is_open)
            ORDER BY c.number
            """, connection)
        {
            Parameters =
            {
                new() { Value = (short)CaseStage.InFollowUp },
                new() { Value = (short)OrganisationKind.VeiligThuis },
                new() { Value = Handlers[0] },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var cases = new List<StepCase>();
        while (await reader.ReadAsync(cancel))
        {
            cases.Add(new StepCase(reader.GetString(0), reader.GetGuid(1), reader.GetFieldValue<Guid[]>(2), reader.GetFieldValue<uint>(3), Handlers[reader.GetBoolean(4) ? 1 : 0]));
        }

        return cases;
    }
}
