using System.Security.Cryptography;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>The root over entries in their order, as in RFC 6962: leaves and nodes begin with different bytes, so that neither can pass for the other.</summary>
internal static class MerkleTree
{
    public static byte[] RootOf(IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 0)
        {
            return SHA256.HashData([]);
        }

        var level = entries.Select(e => SHA256.HashData([0, .. e])).ToList();
        while (level.Count > 1)
        {
            // What stands alone at the end goes up as it is.
            level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([1, .. pair[0], .. pair[1]]) : pair[0])];
        }

        return level[0];
    }
}
