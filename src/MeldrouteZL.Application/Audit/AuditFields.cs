namespace MeldrouteZL.Application.Audit;

/// <summary>
/// The fields of an entry as text, in the order in which they are hashed: one list for the trigger that hashes and for the
/// verification, which must not believe a function in the database.
/// </summary>
internal static class AuditFields
{
    private static readonly string[] Columns =
    [
        "e.id::text", "(extract(epoch FROM e.at) * 1000000)::bigint::text", "e.xid::text", "e.region_id::text", "e.user_id::text", "e.role::text",
        "e.organisation_id::text", "e.on_behalf_of::text", "e.action::text", "e.step", "e.object_type::text", "e.object_name", "e.object_id::text",
        "e.case_id::text", "e.data_groups::text", "array_to_string(e.shown, ' ')", "array_to_string(e.terms, ' ')", "e.because::text", "e.purpose",
        "e.legal_basis", "e.emergency::text", "e.emergency_id::text", "e.origin", "e.result::text", "e.trace",
    ];

    /// <summary>An expression of type text[] over this row.</summary>
    public static string Of(string row) => $"ARRAY[{string.Join(", ", For(row))}]";

    /// <summary>
    /// The hash over this row, as one expression: a trigger works that out faster than a call of a function. Each field stands
    /// with its length in bytes, so that no two entries give the same text.
    /// </summary>
    public static string HashOf(string row) =>
        $"sha256(convert_to({string.Join(" || ',' || ", For(row).Select(f => $"coalesce(octet_length({f}) || ':' || {f}, '-')"))}, 'UTF8'))";

    private static IEnumerable<string> For(string row) => Columns.Select(c => c.Replace("e.", row + ".", StringComparison.Ordinal));
}
