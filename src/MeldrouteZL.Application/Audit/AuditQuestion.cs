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
    private const string Columns = """
        SELECT e.id, e.at, (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.user_id), (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.on_behalf_of),
          e.role, e.organisation_id, e.action, e.object_type, e.object_name, e.step, e.result, e.emergency, cardinality(e.shown), e.purpose, e.legal_basis, e.origin, e.trace
        FROM meldroute.audit_entry e WHERE
        """;

    private readonly NpgsqlBatchCommand command = new();
    private readonly List<string> conditions = [];

    private AuditQuestion()
    {
    }

    /// <summary>The newest lines that fit.</summary>
    public static NpgsqlBatchCommand For(AuditQuery query, short region, int limit)
    {
        var question = new AuditQuestion();
        question.Where("e.region_id = ", region);
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

        question.command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Columns} {string.Join(" AND ", question.conditions)} ORDER BY e.at DESC, e.id DESC LIMIT {limit}");
        return question.command;
    }

    public static AuditLine Line(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetFieldValue<DateTimeOffset>(1), Text(r, 2), Text(r, 3), (Role)r.GetInt16(4), r.GetInt32(5), (AuditAction)r.GetInt16(6), (AuditObject)r.GetInt16(7),
        Text(r, 8), Text(r, 9), (AuditResult)r.GetInt16(10), r.GetBoolean(11), r.IsDBNull(12) ? null : r.GetInt32(12), r.GetString(13), r.GetString(14), Text(r, 15), Text(r, 16));

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : DutchTime.EndOfDay(day.AddDays(-1)).AddMinutes(1);

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
