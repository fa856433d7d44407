using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>Fixes the entries of the transactions from <paramref name="XidFrom"/> up to <paramref name="XidTo"/>.</summary>
/// <param name="Number">Counts within the region, from 1.</param>
/// <param name="Root">The Merkle root over the hashes of the entries, in the order of transaction and id.</param>
/// <param name="Hash">Over all of this and the hash of the seal before it; this is what is signed.</param>
internal sealed record AuditSeal(
    short RegionId, int Number, DateTimeOffset At, ulong XidFrom, ulong XidTo, int Entries, byte[] Root, byte[] Hash, byte[] Signature)
{
    /// <summary>Makes and signs the seal after another one; after null, the first.</summary>
    public static AuditSeal After(AuditSeal? last, short region, DateTimeOffset at, ulong xidTo, int entries, byte[] root, SealKey key)
    {
        var seal = new AuditSeal(region, (last?.Number ?? 0) + 1, at, last?.XidTo ?? 0, xidTo, entries, root, [], []);
        var hash = seal.HashAfter(last?.Hash ?? []);
        return seal with { Hash = hash, Signature = key.Sign(hash) };
    }

    /// <summary>What the hash should be, given the seal before.</summary>
    public byte[] HashAfter(byte[] previous)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{RegionId}|{Number}|{At.ToUnixTimeMilliseconds()}|{XidFrom}|{XidTo}|{Entries}|{Convert.ToHexStringLower(Root)}|{Convert.ToHexStringLower(previous)}");
        return SHA256.HashData([2, .. Encoding.ASCII.GetBytes(text)]);
    }
}
