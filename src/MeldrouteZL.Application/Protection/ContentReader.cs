using Npgsql;

namespace MeldrouteZL.Application.Protection;

/// <summary>Opens sealed content in the answers to questions written by hand, which read from the read views.</summary>
public sealed class ContentReader(KeyRing ring)
{
    /// <summary>The text in a column of an answer; null where there is none or its key was destroyed.</summary>
    internal string? Text(NpgsqlDataReader reader, int ordinal, SealedColumn column) =>
        reader.IsDBNull(ordinal) || reader.GetFieldValue<byte[]>(ordinal) is not { Length: > 0 } envelope ? null : Envelope.OpenText(column, envelope, ring);

    /// <summary>The same for a date.</summary>
    internal DateOnly? Date(NpgsqlDataReader reader, int ordinal, SealedColumn column) =>
        reader.IsDBNull(ordinal) || reader.GetFieldValue<byte[]>(ordinal) is not { Length: > 0 } envelope ? null : Envelope.OpenDate(column, envelope, ring);
}
