using System.Globalization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;

namespace MeldrouteZL.Application.Audit;

/// <summary>
/// A search of the log as one statement. Only what is asked for stands in it, so that PostgreSQL takes the index that fits;
/// equality and order are leakproof, so that it may under row security.
/// </summary>
internal sealed class AuditQuestion
{
    private const string Before = """
        SELECT e.id, e.at, (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.user_id), (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.on_behalf_of),
          e.role, e.organisation_id, e.action, e.object_type,
        """;

    private const string After = """
        , e.step, e.result, e.emergency, cardinality(e.shown), e.purpose, e.legal_basis, e.origin, e.trace
        FROM meldroute.audit_entry e WHERE
        """;

    private readonly NpgsqlBatchCommand command = new();
    private readonly List<string> conditions = [];

    private AuditQuestion()
    {
    }

    /// <summary>The newest lines that fit.</summary>
    public static NpgsqlBatchCommand For(AuditQuery query, Actor actor, int limit)
    {
        var question = new AuditQuestion();
        var name = actor.Role == Role.PrivacyOfficer ? "e.object_name" : question.NameFor(actor);
        question.Where("e.region_id = ", actor.RegionId);
        question.Where("e.at >= ", query.From is { } from ? StartOf(from) : null);
        question.Where("e.at < ", query.Until is { } until && until < DateOnly.MaxValue ? StartOf(until.AddDays(1)) : null);
        question.Where("e.user_id = ", query.Person);
        question.Where("e.organisation_id = ", query.OrganisationId);
        question.Where("e.object_name = ", query.Number);
        question.Where("e.action = ", (short?)query.Action);
        if (query.Result is { } result)
        {
            // As a literal: what is not done is rare and has an index of its own, which a parameter cannot be seen to fit.
            question.conditions.Add(string.Create(CultureInfo.InvariantCulture, $"e.result = {(short)result}"));
        }

        if (query.EmergencyOnly)
        {
            question.conditions.Add("e.emergency");
        }

        if (query.Before is { } before)
        {
            question.conditions.Add($"(e.at, e.id) < ({question.Value(before.At)}, {question.Value(before.Id)})");
        }

        question.command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Before} {name} {After} {string.Join(" AND ", question.conditions)} ORDER BY e.at DESC, e.id DESC LIMIT {limit}");
        return question.command;
    }

    public static AuditLine Line(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetFieldValue<DateTimeOffset>(1), Text(r, 2), Text(r, 3), (Role)r.GetInt16(4), r.GetInt32(5), (AuditAction)r.GetInt16(6), (AuditObject)r.GetInt16(7),
        Text(r, 8), Text(r, 9), (AuditResult)r.GetInt16(10), r.GetBoolean(11), r.IsDBNull(12) ? null : r.GetInt32(12), r.GetString(13), r.GetString(14), Text(r, 15), Text(r, 16));

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : DutchTime.EndOfDay(day.AddDays(-1)).AddMinutes(1);

    // Who oversees staff sees that they opened or tried something; which number it was, only of what is the overseer's to see
    // now. A draft of a colleague, or a number that was tried in vain, is not. Both walls: grants here, row security behind.
    private string NameFor(Actor actor)
    {
        var (organisation, user, reads) = (Value(actor.OrganisationId), Value(actor.UserId), Value(actor.Role.ReadsRecordsOfOrganisation()));
        return $"""
            CASE e.object_type
              WHEN 1 THEN (SELECT c.number FROM meldroute.casefile c WHERE {reads} AND c.number = e.object_name AND EXISTS (
                SELECT FROM meldroute.case_access a WHERE a.case_id = c.id AND a.organisation_id = {organisation} AND a.until IS NULL AND a.groups & 1 <> 0))
              WHEN 2 THEN (SELECT s.number FROM meldroute.signal s WHERE s.number = e.object_name AND (EXISTS (
                SELECT FROM meldroute.signal_access a WHERE a.signal_id = s.id AND a.organisation_id = {organisation} AND a.until IS NULL AND a.groups & 2 <> 0
                  AND (a.user_id IS NULL AND {reads} OR a.user_id = {user})) OR EXISTS (
                SELECT FROM meldroute.case_access a WHERE {reads} AND a.case_id = s.case_id AND a.organisation_id = {organisation} AND a.until IS NULL AND a.groups & 2 <> 0)))
              WHEN 4 THEN (SELECT t.number FROM meldroute.trajectory t WHERE {reads} AND t.number = e.object_name AND t.organisation_id = {organisation})
            END
            """;
    }

    private void Where(string condition, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition + Value(value));
        }
    }

    private string Value(object value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
    }
}
