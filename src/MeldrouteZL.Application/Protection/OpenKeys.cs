using System.Security.Cryptography;

namespace MeldrouteZL.Application.Protection;

/// <summary>Content keys in the clear, as long as something is being sealed with them.</summary>
internal sealed class OpenKeys(KeyRing ring) : IDisposable
{
    private readonly Dictionary<(Type Key, Guid Owner), byte[]> keys = [];

    /// <summary>Makes the key of a new record.</summary>
    /// <returns>Its row, wrapped.</returns>
    public ContentKey Make(KeyTable table, Guid owner, object record)
    {
        var key = RandomNumberGenerator.GetBytes(AesBox.KeyBytes);
        keys[(table.Type, owner)] = key;
        return table.Make(record, ring.Wrap(key, table.About(owner)));
    }

    /// <summary>Takes the key of an existing record.</summary>
    /// <exception cref="SealedContentException">It does not open.</exception>
    public void Take(KeyTable table, Guid owner, byte[] wrapped)
    {
        var key = new byte[AesBox.KeyBytes];
        try
        {
            ring.Unwrap(wrapped, table.About(owner), key);
        }
        catch (AuthenticationTagMismatchException problem)
        {
            throw new SealedContentException($"A key in {table.Name} was changed, or stands where it was not written.", problem);
        }

        keys[(table.Type, owner)] = key;
    }

    public bool Has(Type key, Guid owner) => keys.ContainsKey((key, owner));

    /// <summary>Seals a value for its row.</summary>
    /// <exception cref="SealedContentException">The record has no key for who writes.</exception>
    public byte[] Seal(SealedColumn column, Guid owner, Guid row, object value) => keys.TryGetValue((column.Key, owner), out var key)
        ? Envelope.Seal(column, key, owner, row, value)
        : throw new SealedContentException($"There is no key to seal {column} with: the record was destroyed, or is not for who writes.");

    /// <summary>Wipes them.</summary>
    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }

        keys.Clear();
    }
}
