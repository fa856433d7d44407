using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>Copies entities of one type into their table in PostgreSQL's binary format, column by column as they are mapped.</summary>
internal sealed class TableCopy
{
    private readonly ProtectedTable table;
    private readonly short regionId;
    private readonly List<Func<LoadedRow, object?>> columns = [];
    private readonly string statement;

    public TableCopy(IEntityType entity, short regionId, OpenKeys keys)
    {
        table = new ProtectedTable(entity);
        this.regionId = regionId;
        var names = new List<string>();
        foreach (var property in entity.GetProperties().Where(p => p.GetColumnName() != "xmin"))
        {
            names.Add(property.GetColumnName());
            columns.Add(ValueOf(property, keys));
        }

        names.Add("mask");
        columns.Add(r => r.Mask);
        if (!table.HasColumn("region_id"))
        {
            names.Add("region_id");
            columns.Add(_ => this.regionId);
        }

        if (table.HasUsers)
        {
            names.Add("user_ids");
            columns.Add(r => r.Users);
        }

        statement = $"COPY {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) FROM STDIN (FORMAT BINARY)";
    }

    /// <summary>The table with its schema.</summary>
    public string Table => table.ToString();

    /// <returns>How many rows were written.</returns>
    public async Task<long> WriteAsync(NpgsqlConnection connection, IEnumerable<LoadedRow> rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(statement, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                await WriteAsync(copy, column(row), cancel);
            }
        }

        return (long)await copy.CompleteAsync(cancel);
    }

    // The number is a default of the database that a copied row must bring itself.
    private static Func<LoadedRow, object?> ValueOf(IProperty property, OpenKeys keys)
    {
        if (property.Name == "Number")
        {
            return r => r.Number;
        }

        var getter = property.GetGetter();
        if (SealMap.All.TryGetValue(property.DeclaringType.ClrType, out var table) && table.Columns.TryGetValue(property.Name, out var column))
        {
            var entity = (IEntityType)property.DeclaringType;
            var (owner, row) = (entity.FindProperty(table.Owner)!.GetGetter(), entity.FindPrimaryKey()!.Properties[0].GetGetter());
            return r => getter.GetClrValue(r.Entity) is { } readable
                ? keys.Seal(column, (Guid)owner.GetClrValue(r.Entity)!, (Guid)row.GetClrValue(r.Entity)!, readable)
                : null;
        }

        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null
            ? r => getter.GetClrValue(r.Entity)
            : r => getter.GetClrValue(r.Entity) is { } value ? convert(value) : null;
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, CancellationToken cancel) => value switch
    {
        null => copy.WriteNullAsync(cancel),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid, cancel),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancel),
        DateTimeOffset at => copy.WriteAsync(at, NpgsqlDbType.TimestampTz, cancel),
        short number => copy.WriteAsync(number, NpgsqlDbType.Smallint, cancel),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancel),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, cancel),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancel),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date, cancel),
        byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancel),
        short[] codes => copy.WriteAsync(codes, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancel),
        Guid[] ids => copy.WriteAsync(ids, NpgsqlDbType.Array | NpgsqlDbType.Uuid, cancel),
        _ => throw new NotSupportedException($"A column of type {value.GetType().Name} cannot be copied yet."),
    };
}
