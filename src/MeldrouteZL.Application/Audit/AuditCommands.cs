using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace MeldrouteZL.Application.Audit;

/// <summary>
/// Writes entries of the log. Who does it is not among what is sent: a trigger takes that from the signed context. Which
/// record it is, and whether it is there for who asks, the database looks up behind row security.
/// </summary>
public sealed class AuditCommands(DatabaseLogins logins)
{
    private const string Insert = """
        INSERT INTO meldroute.audit_entry
          (action, step, object_type, object_name, object_id, case_id, data_groups, shown, terms, because, purpose, legal_basis, origin, trace, result)
        """;

    private readonly byte[] termKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, logins.ContextKey, HMACSHA256.HashSizeInBytes, info: "search terms in the audit log"u8.ToArray());

    /// <summary>The command that records this act; with what a list showed.</summary>
    internal NpgsqlBatchCommand CommandFor(Act act, Actor actor, AuditResult result, IReadOnlyList<string>? shown = null) =>
        Complete(new NpgsqlBatchCommand(), "", "$1", act, actor, result, shown);

    /// <summary>A question whose answer is recorded with it, in one statement: what is in the log is what was shown.</summary>
    /// <param name="question">Asks for rows with a column "number".</param>
    /// <param name="most">How many of the rows are shown.</param>
    internal NpgsqlBatchCommand Recorded(NpgsqlBatchCommand question, int most, Act act, Actor actor)
    {
        var command = new NpgsqlBatchCommand();
        foreach (var parameter in question.Parameters)
        {
            command.Parameters.Add(((NpgsqlParameter)parameter).Clone());
        }

        // Rows come from a WITH in the order in which they were made.
        var shown = string.Create(CultureInfo.InvariantCulture, $"(SELECT array_agg(p.number) FROM (SELECT number FROM page LIMIT {most}) p)");
        return Complete(command, $"WITH page AS MATERIALIZED ({question.CommandText}), entry AS (", shown, act, actor, AuditResult.Done, null, ") SELECT * FROM page");
    }

    private NpgsqlBatchCommand Complete(
        NpgsqlBatchCommand command, string before, string shown, Act act, Actor actor, AuditResult result, IReadOnlyList<string>? numbers, string after = "")
    {
        string Value(object? value, NpgsqlDbType type)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
            return string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
        }

        // Only what can be the name of a record: an address may hold anything that somebody typed.
        var name = NameOf(act);
        shown = before.Length > 0 ? shown : Value(numbers?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        var values = string.Join(", ",
            Value((short)act.Action!.Value, NpgsqlDbType.Smallint), Value(act.Step, NpgsqlDbType.Text), Value((short)act.Object, NpgsqlDbType.Smallint), Value(name, NpgsqlDbType.Text),
            "o.id", "o.case_id", Value((int)act.Groups, NpgsqlDbType.Integer), shown, Value(HashesOf(act), NpgsqlDbType.Array | NpgsqlDbType.Text),
            // By which step of the route this organisation has access now: the rule that was applied (NEN 7513).
            $"(SELECT min(a.because) FROM meldroute.case_access a WHERE a.case_id = o.case_id AND a.until IS NULL AND a.organisation_id = {Value(actor.OrganisationId, NpgsqlDbType.Integer)})",
            Value(PurposeOf(act.Object), NpgsqlDbType.Text), Value(LegalBasisOf(actor.Kind), NpgsqlDbType.Text),
            Value(Origin.Current?.Address, NpgsqlDbType.Text), Value(Origin.Current?.Trace, NpgsqlDbType.Text),
            act.Name is null || act.Object is AuditObject.Registers or AuditObject.Log or AuditObject.Radar or AuditObject.RegionLine ? Value((short)result, NpgsqlDbType.Smallint) : $"CASE WHEN o.id IS NULL THEN 3 ELSE {Value((short)result, NpgsqlDbType.Smallint)} END");
        var lookup = act.CaseId is { } found ? $"SELECT {Value(found, NpgsqlDbType.Uuid)} AS id, {Value(found, NpgsqlDbType.Uuid)} AS case_id"
            : name is null ? "SELECT NULL::uuid AS id, NULL::uuid AS case_id" : LookupOf(act.Object, Value(name, NpgsqlDbType.Text));
        command.CommandText = $"{before}{Insert} SELECT {values} FROM (VALUES (1)) one LEFT JOIN ({lookup}) o ON true{after}";
        return command;
    }

    // A trajectory is not told to who owns the case (R124), so that its entries do not name the case.
    private static string LookupOf(AuditObject on, string name) => on switch
    {
        AuditObject.Case => $"SELECT c.id, c.id AS case_id FROM meldroute.casefile c WHERE c.number = {name}",
        AuditObject.Signal => $"SELECT s.id, s.case_id FROM meldroute.signal s WHERE s.number = {name}",
        AuditObject.Referral => $"SELECT r.id, r.case_id FROM meldroute.referral r WHERE r.id = {name}::uuid",
        AuditObject.Trajectory => $"SELECT t.id, NULL::uuid AS case_id FROM meldroute.trajectory t WHERE t.number = {name}",
        AuditObject.SharedText => $"SELECT s.id, NULL::uuid AS case_id FROM meldroute.trajectory_share s WHERE s.id = {name}::uuid",
        AuditObject.Meeting => $"SELECT m.id, NULL::uuid AS case_id FROM meldroute.screening_meeting m WHERE m.date = {name}::date",
        AuditObject.None or AuditObject.Log or AuditObject.Registers or AuditObject.Radar or AuditObject.RegionLine => "SELECT NULL::uuid AS id, NULL::uuid AS case_id",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, "How is it found?"),
    };

    private static string? NameOf(Act act)
    {
        var fits = act.Object switch
        {
            AuditObject.Case => IsNumber('C', act.Name),
            AuditObject.Signal => IsNumber('S', act.Name),
            AuditObject.Registers or AuditObject.Log => IsNumber('C', act.Name) || IsNumber('S', act.Name),
            AuditObject.Radar => IsNumber('R', act.Name),
            AuditObject.RegionLine => short.TryParse(act.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            AuditObject.Trajectory => IsNumber('T', act.Name),
            AuditObject.Referral or AuditObject.SharedText => Guid.TryParseExact(act.Name, "D", out _),
            AuditObject.Meeting => DateOnly.TryParseExact(act.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
        return fits ? act.Name : null;
    }

    private static bool IsNumber(char kind, string? name) =>
        name is { Length: 13 } && name[0] == kind && name[1] == '-' && name[6] == '-' && name.Where(char.IsAsciiDigit).Count() == 10;

    private string[]? HashesOf(Act act) => act.Terms.Count == 0
        ? null
        : [.. act.Terms.Select(t => Convert.ToHexStringLower(HMACSHA256.HashData(termKey, Encoding.UTF8.GetBytes(t.ToUpperInvariant()))))];

    private static string PurposeOf(AuditObject on) => on switch
    {
        AuditObject.Case => "casus behandelen",
        AuditObject.Signal => "signaal behandelen",
        AuditObject.Referral => "verwijzing behandelen",
        AuditObject.Trajectory or AuditObject.SharedText => "slachtoffer begeleiden",
        AuditObject.Meeting => "casussen screenen",
        AuditObject.Radar => "verbanden tussen signalen beoordelen",
        AuditObject.RegionLine => "lijsten van de regio bijhouden",
        AuditObject.Log => "toezicht houden op inzage",
        AuditObject.Registers => "toezicht houden op de verwerking",
        _ => "toegang tot het systeem",
    };

    // The law under which the organisation does its part (domain facts, sections 6 and 7); no articles, since those are renumbered.
    private static string LegalBasisOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.VeiligThuis => "Wmo 2015: taak van Veilig Thuis",
        OrganisationKind.Municipality or OrganisationKind.MunicipalAdministration or OrganisationKind.CareCoordination => "Wmo 2015 of Jeugdwet: taak van de gemeente",
        OrganisationKind.Avim => "Wet politiegegevens",
        OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse => "Wgs: Zorg- en Veiligheidshuis",
        OrganisationKind.Riec => "Wgs: RIEC",
        _ => "AVG: taak van algemeen belang",
    };
}
