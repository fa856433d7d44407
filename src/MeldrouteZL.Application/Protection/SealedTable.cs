using System.Text;
using MeldrouteZL.Application.Persistence;

namespace MeldrouteZL.Application.Protection;

/// <summary>A table with sealed columns.</summary>
internal sealed class SealedTable
{
    public SealedTable(Type type, string name, Type key, string owner, IReadOnlyList<string> properties)
    {
        (Type, Name, Key, Owner) = (type, name, key, owner);
        Columns = properties.ToDictionary(p => p, p => new SealedColumn(name, Naming.Snake(p), key));
    }

    /// <summary>The entity.</summary>
    public Type Type { get; }
    public string Name { get; }

    /// <summary>Which key opens it.</summary>
    public Type Key { get; }

    /// <summary>The property that says whose key.</summary>
    public string Owner { get; }

    /// <summary>The sealed columns by property.</summary>
    public IReadOnlyDictionary<string, SealedColumn> Columns { get; }

    /// <summary>What is read instead of the table: the same columns, each sealed one as an <see cref="Envelope"/>.</summary>
    public string View => Name + "_read";
}

/// <summary>A sealed column, of which the name is bound to every value in it.</summary>
internal sealed class SealedColumn(string table, string column, Type key)
{
    private readonly byte[] place = Encoding.UTF8.GetBytes($"{table}|{column}|");

    public Type Key => key;

    /// <summary>What a value is bound to: <c>table|column|</c>, the owner of the key (16) and the row (16).</summary>
    public byte[] About(Guid owner, Guid row) => Binding.Of(place, owner, row);

    public override string ToString() => $"{table}.{column}";
}

/// <summary>A table of content keys.</summary>
/// <param name="Type">The entity.</param>
/// <param name="OwnerColumn">The column that says whose key, its primary key.</param>
/// <param name="Owner">The entity it comes and goes with.</param>
/// <param name="Make">Makes the row for an owner.</param>
internal sealed record KeyTable(Type Type, string Name, string OwnerColumn, Type Owner, Func<object, byte[], ContentKey> Make)
{
    private readonly byte[] place = Encoding.UTF8.GetBytes($"{Name}|");

    /// <summary>What a wrapped key is bound to: <c>table|</c> and its owner.</summary>
    public byte[] About(Guid owner) => Binding.Of(place, owner);
}

/// <summary>Puts together what a box is bound to. Identifiers have a fixed length, so that no two places give the same.</summary>
internal static class Binding
{
    public const int IdBytes = 16;

    public static byte[] Of(ReadOnlySpan<byte> place, params ReadOnlySpan<Guid> ids)
    {
        var about = new byte[place.Length + (ids.Length * IdBytes)];
        place.CopyTo(about);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i].TryWriteBytes(about.AsSpan(place.Length + (i * IdBytes)), bigEndian: true, out _);
        }

        return about;
    }
}
